import { Tags } from '../types.bicep'
import { resourceName } from '../names.bicep'

@description('Short name of the workload.')
param workload string

@description('Stage.')
param environmentName string

@description('Uniqueness suffix.')
param suffix string

@description('Region.')
param location string

@description('Resource id of the network.')
param networkId string

@description('Subnet of the private endpoints.')
param endpointsSubnetId string

@description('Resource id of the host\'s storage account.')
param hostStorageId string

@description('Resource id of the survey storage account.')
param surveyStorageId string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Resource id of the Application Insights component.')
param componentId string

@description('Tags.')
param tags Tags

var storageParts = ['blob', 'queue', 'table']
var storageZones = toObject(storageParts, part => part, part => 'privatelink.${part}.${environment().suffixes.storage}')
var appZone = 'privatelink.azurewebsites.net'
var monitorZones = [
  'privatelink.monitor.azure.com'
  'privatelink.oms.opinsights.azure.com'
  'privatelink.ods.opinsights.azure.com'
  'privatelink.agentsvc.azure-automation.net'
]

// The app's own endpoint follows in main.bicep, after the app, which needs these first.
var endpoints = concat(
  map(storageParts, part => { name: 'host-${part}', target: hostStorageId, part: part }),
  map(storageParts, part => { name: 'survey-${part}', target: surveyStorageId, part: part })
)

module monitorLink 'monitorPrivateLink.bicep' = {
  params: {
    name: resourceName('ampls', workload, environmentName, suffix)
    workspaceId: workspaceId
    componentId: componentId
    tags: tags
  }
}

module zones 'privateDnsZone.bicep' = [
  for zone in concat(map(storageParts, part => storageZones[part]), [appZone], monitorZones): {
    params: {
      zoneName: zone
      networkId: networkId
      tags: tags
    }
  }
]

module privateEndpoints 'privateEndpoint.bicep' = [
  for endpoint in endpoints: {
    params: {
      name: resourceName('pep-${endpoint.name}', workload, environmentName, suffix)
      location: location
      subnetId: endpointsSubnetId
      targetId: endpoint.target
      groupId: endpoint.part
      zoneNames: [storageZones[endpoint.part]]
      tags: tags
    }
    dependsOn: [zones]
  }
]

module monitorEndpoint 'privateEndpoint.bicep' = {
  params: {
    name: resourceName('pep-monitor', workload, environmentName, suffix)
    location: location
    subnetId: endpointsSubnetId
    targetId: monitorLink.outputs.id
    groupId: 'azuremonitor'
    zoneNames: concat(monitorZones, [storageZones.blob])
    tags: tags
  }
  dependsOn: [zones]
}
