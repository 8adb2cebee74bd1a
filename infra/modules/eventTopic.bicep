import { Tags } from '../types.bicep'
import { deadLettersContainer } from '../names.bicep'
import { roles } from '../roles.bicep'

@description('Name of the system topic.')
param name string

@description('Name of the alert on dead letters.')
param alertName string

@description('Region of the survey account.')
param location string

@description('Name of the survey account, whose events the topic carries.')
param surveyStorageName string

@description('Resource id of the workspace that takes delivery failures.')
param workspaceId string

@description('Resource id of the action group that is told of dead letters.')
param actionGroupId string

@description('Tags.')
param tags Tags

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: surveyStorageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: deadLettersContainer
    }
  }
}

// Its own identity: Event Grid passes a storage firewall with a system-assigned one only.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource deadLetterRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobs::deadLetters
  name: guid(account::blobs::deadLetters.id, name, roles.storageBlobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
    description: 'Event Grid writes events that it could not deliver.'
  }
}

resource failures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'DeliveryFailures', enabled: true }]
  }
}

resource deadLettersAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: alertName
  location: 'global'
  tags: tags
  properties: {
    description: 'A survey file was uploaded and the app was never told. See "Dead letters" in infra/README.md.'
    severity: 1
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

@description('Object id of the topic\'s identity.')
output principalId string = topic.identity.principalId
