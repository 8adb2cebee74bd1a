import { Tags } from '../types.bicep'
import { resourceName, surveyEventsQueue } from '../names.bicep'
import { roles } from '../roles.bicep'

@description('Short name of the workload.')
param workload string

@description('Stage.')
param environmentName string

@description('Uniqueness suffix.')
param suffix string

@description('Region.')
param location string

@description('Subnet of the forwarder, delegated to Microsoft.App/environments.')
param subnetId string

@description('Name of the survey account.')
param surveyStorageName string

@description('Name of the function app.')
param appName string

@description('Resource id of the workspace that takes the forwarder\'s log.')
param workspaceId string

@description('Tags.')
param tags Tags

var identityName = resourceName('id-forwarder', workload, environmentName, suffix)
var jobName = resourceName('job', workload, environmentName, suffix)

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: surveyStorageName

  resource queues 'queueServices' existing = {
    name: 'default'

    resource events 'queues' existing = {
      name: surveyEventsQueue
    }
  }
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: identityName
  location: location
  tags: tags
}

resource queueRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [roles.storageQueueDataMessageProcessor, roles.storageQueueDataReader]: {
    scope: account::queues::events
    name: guid(account::queues::events.id, identityName, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      description: 'The forwarder takes events from the queue, and its scaler reads the queue\'s length.'
    }
  }
]

resource runtime 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: resourceName('cae', workload, environmentName, suffix)
  location: location
  tags: tags
  properties: {
    publicNetworkAccess: 'Disabled'
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: true }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

resource runtimeLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: runtime
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

resource job 'Microsoft.App/jobs@2025-07-01' = {
  name: jobName
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: runtime.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Event'
      replicaTimeout: 600
      replicaRetryLimit: 0
      secrets: [
        { name: 'webhook-key', value: listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension }
      ]
      eventTriggerConfig: {
        parallelism: 1
        replicaCompletionCount: 1
        scale: {
          minExecutions: 0
          maxExecutions: 1
          pollingInterval: 30
          rules: [
            {
              name: 'survey-events'
              type: 'azure-queue'
              metadata: { accountName: surveyStorageName, queueName: surveyEventsQueue, queueLength: '1' }
              identity: identity.id
            }
          ]
        }
      }
    }
    template: {
      containers: [
        {
          name: 'forward'
          image: 'mcr.microsoft.com/azure-cli:2.75.0'
          command: ['/bin/bash', '-c']
          args: [loadTextContent('../forward-events.sh')]
          env: [
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'ACCOUNT', value: surveyStorageName }
            { name: 'QUEUE', value: surveyEventsQueue }
            { name: 'WEBHOOK', value: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs' }
            { name: 'WEBHOOK_KEY', secretRef: 'webhook-key' }
          ]
          resources: { cpu: json('0.5'), memory: '1Gi' }
        }
      ]
    }
  }
  dependsOn: [queueRoles]
}
