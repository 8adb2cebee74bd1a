import { Tags } from '../types.bicep'

@description('Name of the private link scope.')
param name string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Resource id of the Application Insights component.')
param componentId string

@description('Tags.')
param tags Tags

resource linkScope 'Microsoft.Insights/privateLinkScopes@2021-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    accessModeSettings: {
      ingestionAccessMode: 'PrivateOnly'
      queryAccessMode: 'PrivateOnly'
    }
  }

  resource workspace 'scopedResources' = {
    name: 'workspace'
    properties: {
      linkedResourceId: workspaceId
    }
  }

  resource component 'scopedResources' = {
    name: 'component'
    properties: {
      linkedResourceId: componentId
    }
  }
}

@description('Resource id of the scope, for its private endpoint.')
output id string = linkScope.id
