// Deployed after the code: the webhook's key exists only once the host has loaded a function with a blob trigger.
targetScope = 'resourceGroup'

import { EnvironmentName, FlexRegion, Tags, WorkloadName } from 'types.bicep'
import { resourceName, storageName, uniqueSuffix } from 'names.bicep'

@description('Region; the same as in main.bicep.')
param location FlexRegion

@description('Which deployment this is; the same as in main.bicep.')
param environmentName EnvironmentName

@description('Short name of the workload; the same as in main.bicep.')
param workload WorkloadName = 'antimony'

@description('The switch of main.bicep. Event Grid cannot call a private webhook, so its events go by a queue and a forwarder.')
param privateNetworking bool = false

@description('Tags of every resource, next to workload and stage.')
param tags Tags = {}

var suffix = uniqueSuffix(resourceGroup().id)
var allTags = union(tags, { workload: workload, environment: environmentName })
var appName = resourceName('func', workload, environmentName, suffix)
var topicName = resourceName('evgt', workload, environmentName, suffix)
var surveyStorageName = storageName(workload, 's', environmentName, suffix)
var workspaceName = resourceName('log', workload, environmentName, suffix)

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: workspaceName
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  name: resourceName('ag', workload, environmentName, suffix)
}

module topic 'modules/eventTopic.bicep' = {
  params: {
    name: topicName
    alertName: resourceName('alert-dead-letters', workload, environmentName, suffix)
    location: location
    surveyStorageName: surveyStorageName
    workspaceId: workspace.id
    actionGroupId: actionGroup.id
    tags: allTags
  }
}

module queue 'modules/eventQueue.bicep' = if (privateNetworking) {
  params: {
    surveyStorageName: surveyStorageName
    topicName: topicName
    topicPrincipalId: topic.outputs.principalId
  }
}

module subscription 'modules/eventSubscription.bicep' = {
  params: {
    topicName: topicName
    surveyStorageName: surveyStorageName
    appName: appName
    delivery: privateNetworking ? 'queue' : 'webhook'
  }
  dependsOn: [topic, queue]
}

module forwarder 'modules/eventForwarder.bicep' = if (privateNetworking) {
  params: {
    workload: workload
    environmentName: environmentName
    suffix: suffix
    location: location
    subnetId: resourceId(
      'Microsoft.Network/virtualNetworks/subnets',
      resourceName('vnet', workload, environmentName, suffix),
      'forwarder'
    )
    surveyStorageName: surveyStorageName
    appName: appName
    workspaceId: workspace.id
    tags: allTags
  }
  dependsOn: [queue]
}

@description('Name of the system topic, to look its deliveries up.')
output topicName string = topicName
