import { PublicAccess, RoleGrant, StorageRedundancy, Tags } from '../types.bicep'
import { roles } from '../roles.bicep'

@description('Name of the host\'s account.')
param hostStorageName string

@description('Name of the survey account.')
param surveyStorageName string

@description('Region.')
param location string

@description('Copies of the data.')
param redundancy StorageRedundancy

@description('Days in which a deleted survey file can be brought back.')
param softDeleteDays int

@description('Whether the accounts answer on their public endpoints.')
param publicNetworkAccess PublicAccess

@description('Name of the app\'s identity.')
param identityName string

@description('Object id of the app\'s identity.')
param principalId string

@description('Resource id of the workspace that takes the survey account\'s logs.')
param workspaceId string

@description('Tags.')
param tags Tags

var hostGrants RoleGrant[] = [
  { role: roles.storageBlobDataOwner, reason: 'The Functions host: leases, keys, deployed packages.' }
  { role: roles.storageQueueDataContributor, reason: 'The blob trigger hands events to instances through a queue.' }
  { role: roles.storageTableDataContributor, reason: 'The Functions host writes its diagnostic events.' }
]

var surveyGrants RoleGrant[] = [
  { role: roles.storageBlobDataOwner, reason: 'The blob trigger reads survey files; PUT /surveys writes them.' }
  { role: roles.storageQueueDataContributor, reason: 'The blob trigger keeps its poison queue with its files.' }
  { role: roles.storageTableDataContributor, reason: 'The app reads and writes its four tables.' }
]

module hostAccount 'storageAccount.bicep' = {
  params: {
    name: hostStorageName
    location: location
    redundancy: redundancy
    publicNetworkAccess: publicNetworkAccess
    tags: tags
  }
}

module surveyAccount 'storageAccount.bicep' = {
  params: {
    name: surveyStorageName
    location: location
    redundancy: redundancy
    publicNetworkAccess: publicNetworkAccess
    tags: tags
  }
}

module hostData 'hostData.bicep' = {
  params: { accountName: hostStorageName }
  dependsOn: [hostAccount]
}

module surveyData 'surveyData.bicep' = {
  params: { accountName: surveyStorageName, softDeleteDays: softDeleteDays }
  dependsOn: [surveyAccount]
}

module hostRoles 'storageRoles.bicep' = {
  params: { accountName: hostStorageName, identityName: identityName, principalId: principalId, grants: hostGrants }
  dependsOn: [hostAccount]
}

module surveyRoles 'storageRoles.bicep' = {
  params: { accountName: surveyStorageName, identityName: identityName, principalId: principalId, grants: surveyGrants }
  dependsOn: [surveyAccount]
}

module diagnostics 'storageDiagnostics.bicep' = {
  params: { accountName: surveyStorageName, workspaceId: workspaceId }
  dependsOn: [surveyData]
}

@description('Resource id of the host\'s account.')
output hostStorageId string = hostAccount.outputs.id

@description('Resource id of the survey account.')
output surveyStorageId string = surveyAccount.outputs.id
