targetScope = 'resourceGroup'

import {
  Budget
  EnvironmentName
  EventGridParameters
  FlexRegion
  PublicAccess
  Scale
  StorageRedundancy
  Tags
  WorkloadName
} from 'types.bicep'
import { resourceName, storageName, uniqueSuffix } from 'names.bicep'

@description('Region of every resource.')
param location FlexRegion

@description('Which deployment this is.')
param environmentName EnvironmentName

@description('Short name of the workload, part of every name.')
param workload WorkloadName = 'antimony'

@description('One switch: virtual network, private endpoints, DNS zones, and no public endpoint on anything.')
param privateNetworking bool = false

@description('Address space of the virtual network, /24 or larger. Read only with private networking.')
param networkAddressPrefix string = '10.83.0.0/24'

@description('Copies of the stored data.')
param storageRedundancy StorageRedundancy = 'Standard_ZRS'

@description('Days in which a deleted survey file can be brought back.')
@minValue(7)
@maxValue(365)
param softDeleteDays int = 30

@description('Whether the app\'s instances are spread over the zones of the region. Needs ZRS or GZRS storage.')
param zoneRedundant bool = false

@description('How far the app may scale out.')
param scale Scale = { maximumInstances: 40, instanceMemoryMB: 2048 }

@description('When the timer publishes what is due: NCRONTAB with six fields, UTC. Each run catches up on what is missing.')
param outlookSchedule string = '0 0 8 * * *'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Most gigabytes a day that the workspace takes in. -1: no limit.')
param logDailyQuotaGb int = 1

@description('Addresses that alerts and the budget are mailed to.')
param alertEmails string[] = []

@description('Monthly budget. Null: none.')
param budget Budget?

@description('Tags of every resource, next to workload and stage.')
param tags Tags = {}

var suffix = uniqueSuffix(resourceGroup().id)
var allTags = union(tags, { workload: workload, environment: environmentName })
var publicNetworkAccess PublicAccess = privateNetworking ? 'Disabled' : 'Enabled'
var appName = resourceName('func', workload, environmentName, suffix)
var identityName = resourceName('id', workload, environmentName, suffix)
var componentName = resourceName('appi', workload, environmentName, suffix)
var hostStorageName = storageName(workload, 'h', environmentName, suffix)
var surveyStorageName = storageName(workload, 's', environmentName, suffix)

module identity 'modules/identity.bicep' = {
  params: { name: identityName, location: location, tags: allTags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: resourceName('log', workload, environmentName, suffix)
    componentName: componentName
    location: location
    retentionDays: logRetentionDays
    dailyQuotaGb: logDailyQuotaGb
    publicNetworkAccess: publicNetworkAccess
    tags: allTags
  }
}

module telemetryRole 'modules/telemetryRole.bicep' = {
  params: { componentName: componentName, identityName: identityName, principalId: identity.outputs.principalId }
  dependsOn: [monitoring]
}

module storage 'modules/storage.bicep' = {
  params: {
    hostStorageName: hostStorageName
    surveyStorageName: surveyStorageName
    location: location
    redundancy: storageRedundancy
    softDeleteDays: softDeleteDays
    publicNetworkAccess: publicNetworkAccess
    identityName: identityName
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    tags: allTags
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  params: {
    name: resourceName('vnet', workload, environmentName, suffix)
    securityGroupName: resourceName('nsg', workload, environmentName, suffix)
    location: location
    addressPrefix: networkAddressPrefix
    tags: allTags
  }
}

module privateEndpoints 'modules/privateNetworking.bicep' = if (privateNetworking) {
  params: {
    workload: workload
    environmentName: environmentName
    suffix: suffix
    location: location
    networkId: network!.outputs.id
    endpointsSubnetId: network!.outputs.endpointsSubnetId
    hostStorageId: storage.outputs.hostStorageId
    surveyStorageId: storage.outputs.surveyStorageId
    workspaceId: monitoring.outputs.workspaceId
    componentId: monitoring.outputs.componentId
    tags: allTags
  }
}

module functionApp 'modules/functionApp.bicep' = {
  params: {
    planName: resourceName('asp', workload, environmentName, suffix)
    appName: appName
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostStorageName: hostStorageName
    surveyStorageName: surveyStorageName
    telemetryConnectionString: monitoring.outputs.connectionString
    outlookSchedule: outlookSchedule
    scale: scale
    zoneRedundant: zoneRedundant
    publicNetworkAccess: publicNetworkAccess
    workspaceId: monitoring.outputs.workspaceId
    integrationSubnetId: network.?outputs.appSubnetId
    tags: allTags
  }
  // The host reads its storage as soon as the app exists, and in a closed network only through the endpoints.
  dependsOn: [storage, telemetryRole, privateEndpoints]
}

module appEndpoint 'modules/privateEndpoint.bicep' = if (privateNetworking) {
  params: {
    name: resourceName('pep-app', workload, environmentName, suffix)
    location: location
    subnetId: network!.outputs.endpointsSubnetId
    targetId: functionApp.outputs.id
    groupId: 'sites'
    zoneNames: ['privatelink.azurewebsites.net']
    tags: allTags
  }
}

module operations 'modules/operations.bicep' = {
  params: {
    workload: workload
    environmentName: environmentName
    suffix: suffix
    location: location
    workspaceId: monitoring.outputs.workspaceId
    componentId: monitoring.outputs.componentId
    emails: alertEmails
    budget: budget
    readyUrl: privateNetworking ? null : 'https://${appName}.azurewebsites.net/api/health/ready'
    tags: allTags
  }
}

@description('Name of the function app, for the code and for eventgrid.bicep.')
output functionAppName string = appName

@description('Name of the survey account.')
output surveyStorageName string = surveyStorageName

@description('Parameters of eventgrid.bicep, in the form of a parameters file.')
output eventGridParameters EventGridParameters = {
  location: { value: location }
  environmentName: { value: environmentName }
  workload: { value: workload }
  privateNetworking: { value: privateNetworking }
  tags: { value: tags }
}

@description('Base address of the HTTP API.')
output apiUrl string = 'https://${appName}.azurewebsites.net/api'
