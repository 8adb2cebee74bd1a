using '../../../infra/eventgrid.bicep'

param location = 'swedencentral'
param environmentName = 'prod'
