import { PublicAccess, StorageRedundancy, Tags } from '../types.bicep'

@description('Name of the account.')
param name string

@description('Region.')
param location string

@description('Copies of the data.')
param redundancy StorageRedundancy

@description('Whether the account answers on its public endpoint. Callers need an Entra token and a role either way.')
param publicNetworkAccess PublicAccess

@description('Tags.')
param tags Tags

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    networkAcls: {
      // Event Grid delivers as a trusted service, with its own identity and role.
      bypass: 'AzureServices'
      defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny'
    }
    publicNetworkAccess: publicNetworkAccess
    supportsHttpsTrafficOnly: true
  }
}

@description('Resource id of the account.')
output id string = account.id
