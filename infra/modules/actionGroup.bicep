import { Tags } from '../types.bicep'

@description('Name of the action group.')
param name string

@description('Addresses that alerts are mailed to.')
param emails string[]

@description('Tags.')
param tags Tags

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'antimony'
    emailReceivers: [
      for (email, i) in emails: {
        name: 'mail-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

@description('Resource id of the action group.')
output id string = group.id
