using '../../../infra/main.bicep'

param location = 'swedencentral'
param environmentName = 'prod'
param privateNetworking = true
