import { Tags } from '../types.bicep'

@description('Name of the endpoint.')
param name string

@description('Region.')
param location string

@description('Subnet that the endpoint takes its address from.')
param subnetId string

@description('Resource that the endpoint leads to.')
param targetId string

@description('Part of that resource: blob, queue, table, sites, azuremonitor.')
param groupId string

@description('DNS zones that get the endpoint\'s records. They exist in this resource group.')
param zoneNames string[]

@description('Tags.')
param tags Tags

resource endpoint 'Microsoft.Network/privateEndpoints@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    customNetworkInterfaceName: '${name}-nic'
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }

  resource records 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        for zone in zoneNames: {
          name: replace(zone, '.', '-')
          properties: {
            privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', zone)
          }
        }
      ]
    }
  }
}
