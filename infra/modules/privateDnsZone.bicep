import { Tags } from '../types.bicep'

@description('Name of the zone, such as privatelink.blob.core.windows.net.')
param zoneName string

@description('Resource id of the network that resolves names in it.')
param networkId string

@description('Tags.')
param tags Tags

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: 'to-network'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: networkId }
  }
}
