import { RoleGrant } from '../types.bicep'

@description('Name of the storage account that the roles are for.')
param accountName string

@description('Name of the identity. Part of the assignments\' names, so that they are known before it is created.')
param identityName string

@description('Object id of the identity.')
param principalId string

@description('The roles.')
param grants RoleGrant[]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: accountName
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in grants: {
    scope: account
    name: guid(account.id, identityName, grant.role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
      description: grant.reason
    }
  }
]
