using 'main.bicep'

param location = 'swedencentral'
param environmentName = 'dev'
param storageRedundancy = 'Standard_LRS'
param softDeleteDays = 7
param logRetentionDays = 30
param tags = {
  owner: 'survey-team'
}
