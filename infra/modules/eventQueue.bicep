import { surveyEventsQueue } from '../names.bicep'
import { roles } from '../roles.bicep'

@description('Name of the survey account.')
param surveyStorageName string

@description('Name of the system topic. Part of the assignment\'s name.')
param topicName string

@description('Object id of the topic\'s identity.')
param topicPrincipalId string

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: surveyStorageName

  resource queues 'queueServices' existing = {
    name: 'default'
  }
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = {
  parent: account::queues
  name: surveyEventsQueue
}

resource senderRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: queue
  name: guid(queue.id, topicName, roles.storageQueueDataMessageSender)
  properties: {
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageQueueDataMessageSender
    )
    description: 'Event Grid puts the events of new survey files here, because the app has no public address.'
  }
}
