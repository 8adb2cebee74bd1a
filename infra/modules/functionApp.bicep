import { PublicAccess, Scale, Tags } from '../types.bicep'
import { packagesContainer } from '../names.bicep'

@description('Name of the plan.')
param planName string

@description('Name of the function app, and of its host under azurewebsites.net.')
param appName string

@description('Region.')
param location string

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Account of the host: leases, queues of the blob trigger, deployed packages.')
param hostStorageName string

@description('Account of the surveys: files, tables, poison queue.')
param surveyStorageName string

@description('Where telemetry goes.')
param telemetryConnectionString string

@description('When the outlook is published, as NCRONTAB with six fields, UTC.')
param outlookSchedule string

@description('Scale-out and memory.')
param scale Scale

@description('Whether instances are spread over the zones of the region.')
param zoneRedundant bool

@description('Whether the app answers on its public host.')
param publicNetworkAccess PublicAccess

@description('Resource id of the workspace that takes the host\'s own log, for when the app does not start.')
param workspaceId string

@description('Subnet through which the app calls. Null: none.')
param integrationSubnetId string?

@description('Tags.')
param tags Tags

var storageSuffix = environment().suffixes.storage

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: publicNetworkAccess
    virtualNetworkSubnetId: integrationSubnetId
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: scale.maximumInstances
        instanceMemoryMB: scale.instanceMemoryMB
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${hostStorageName}.blob.${storageSuffix}/${packagesContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // Read by the Functions host (AzureWebJobsStorage), by its telemetry (APPLICATIONINSIGHTS) and by the app (the rest).
      appSettings: [
        { name: 'AzureWebJobsStorage__blobServiceUri', value: 'https://${hostStorageName}.blob.${storageSuffix}' }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: 'https://${hostStorageName}.queue.${storageSuffix}' }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: 'https://${hostStorageName}.table.${storageSuffix}' }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        { name: 'SurveyStorage__blobServiceUri', value: 'https://${surveyStorageName}.blob.${storageSuffix}' }
        { name: 'SurveyStorage__queueServiceUri', value: 'https://${surveyStorageName}.queue.${storageSuffix}' }
        { name: 'SurveyStorage__tableServiceUri', value: 'https://${surveyStorageName}.table.${storageSuffix}' }
        { name: 'SurveyStorage__credential', value: 'managedidentity' }
        { name: 'SurveyStorage__clientId', value: identityClientId }
        { name: 'OutlookSchedule', value: outlookSchedule }
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: telemetryConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD;ClientId=${identityClientId}' }
      ]
    }
  }

  // Deployment by Entra token only.
  resource ftpPublishing 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scmPublishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource hostLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
  }
}

@description('Resource id of the function app.')
output id string = app.id
