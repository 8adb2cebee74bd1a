import { Budget, Tags } from '../types.bicep'
import { resourceName } from '../names.bicep'

@description('Short name of the workload.')
param workload string

@description('Stage.')
param environmentName string

@description('Uniqueness suffix.')
param suffix string

@description('Region.')
param location string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Resource id of the Application Insights component.')
param componentId string

@description('Addresses that alerts and the budget are mailed to.')
param emails string[]

@description('Monthly budget. Null: none.')
param budget Budget?

@description('Address that the availability test calls. Null: none, because nothing public answers.')
param readyUrl string?

@description('Tags.')
param tags Tags

module actionGroup 'actionGroup.bicep' = {
  params: {
    name: resourceName('ag', workload, environmentName, suffix)
    emails: emails
    tags: tags
  }
}

module alerts 'alerts.bicep' = {
  params: {
    workload: workload
    environmentName: environmentName
    suffix: suffix
    location: location
    workspaceId: workspaceId
    actionGroupId: actionGroup.outputs.id
    tags: tags
  }
}

module availability 'availability.bicep' = if (readyUrl != null) {
  params: {
    workload: workload
    environmentName: environmentName
    suffix: suffix
    location: location
    componentId: componentId
    actionGroupId: actionGroup.outputs.id
    url: readyUrl!
    tags: tags
  }
}

module monthlyBudget 'budget.bicep' = if (budget != null) {
  params: {
    name: resourceName('budget', workload, environmentName, suffix)
    budget: budget!
    emails: emails
  }
}
