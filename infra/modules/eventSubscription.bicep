import { deadLettersContainer, surveyEventsQueue, surveysContainer } from '../names.bicep'

@description('Name of the system topic.')
param topicName string

@description('Name of the survey account.')
param surveyStorageName string

@description('Name of the function app.')
param appName string

@description('webhook: straight to the blob extension of the app. queue: into a queue, for a forwarder inside the network.')
param delivery 'webhook' | 'queue'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: surveyStorageName
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

// The key is read where it is used: it passes through no parameter, no shell and no log.
var webhook = {
  endpointType: 'WebHook'
  properties: {
    endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestSurvey&code=${listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension}'
    maxEventsPerBatch: 1
    preferredBatchSizeInKilobytes: 64
    minimumTlsVersionAllowed: '1.2'
  }
}

var queue = {
  identity: {
    type: 'SystemAssigned'
  }
  destination: {
    endpointType: 'StorageQueue'
    properties: {
      resourceId: account.id
      queueName: surveyEventsQueue
      // A message that nobody fetches for a week is a fault that the alerts have long shown.
      queueMessageTimeToLiveInSeconds: 604800
    }
  }
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'survey-files'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: delivery == 'webhook' ? webhook : null
    deliveryWithResourceIdentity: delivery == 'queue' ? queue : null
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // The slash keeps out containers whose names only begin so.
      subjectBeginsWith: '/blobServices/default/containers/${surveysContainer}/'
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: ['PutBlob', 'PutBlockList', 'FlushWithClose', 'CopyBlob']
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLettersContainer
        }
      }
    }
  }
}
