using 'main.bicep'

param location = 'swedencentral'
param environmentName = 'prod'

// The API and the web page are for everybody, so the app answers publicly. Storage answers to Entra tokens with a role only.
// Set to true for a closed network; README.md says what changes.
param privateNetworking = false

param storageRedundancy = 'Standard_ZRS'
param zoneRedundant = true
param softDeleteDays = 90
param logRetentionDays = 365
param scale = {
  maximumInstances: 100
  instanceMemoryMB: 2048
}

// Yours to fill in: without an address, alerts fire and nobody is told.
param alertEmails = ['survey-oncall@example.org']

// The start must not lie before the month of the first deployment.
param budget = {
  amount: 100
  startDate: '2026-12-01'
}

param tags = {
  owner: 'survey-team'
  criticality: 'monthly-publication'
  data: 'confidential-microdata'
}
