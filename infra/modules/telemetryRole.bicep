import { roles } from '../roles.bicep'

@description('Name of the Application Insights component.')
param componentName string

@description('Name of the identity. Part of the assignment\'s name.')
param identityName string

@description('Object id of the identity.')
param principalId string

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: component
  name: guid(component.id, identityName, roles.monitoringMetricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.monitoringMetricsPublisher
    )
    description: 'Sends telemetry with an Entra token; the component accepts no key.'
  }
}
