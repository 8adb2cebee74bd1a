import { LogAlert, Tags } from '../types.bicep'
import { resourceName } from '../names.bicep'

@description('Short name of the workload.')
param workload string

@description('Stage.')
param environmentName string

@description('Uniqueness suffix.')
param suffix string

@description('Region of the log rules.')
param location string

@description('Resource id of the workspace that the rules query.')
param workspaceId string

@description('Resource id of the action group that is told.')
param actionGroupId string

@description('Tags.')
param tags Tags

// The queries rest on the platform's tables and on two messages of the app: 'Submission failed', and 'Newest publication',
// which the timer logs on every run with the age in days. The host passes on a worker's messages, not their properties,
// so the age is read from the text. A log rule looks back two days at most, so the app states the age and the rule only
// compares it; a timer that did not run fires the rule too.
// A client that hangs up is a failed request to the host, whatever the function did: the exceptions of its proxy tell it.
var clientLeft = '"RequestCanceled", "RequestBodyCanceled", "RequestBodyClient", "Unexpected end of request content", "arriving too slowly"'

var logAlerts LogAlert[] = [
  {
    name: 'failed-submissions'
    title: 'A survey file could not be processed'
    description: 'A fault of the system, not of the file. See "Failed submissions" in infra/README.md.'
    query: 'AppTraces | where Message startswith "Submission failed" | project TimeGenerated, Message, Properties'
    severity: 1
    every: 'PT15M'
  }
  {
    name: 'poison-messages'
    title: 'A survey file was given up after five attempts'
    description: 'It waits in the queue webjobs-blobtrigger-poison. See "Poison messages" in infra/README.md.'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has "webjobs-blobtrigger-poison" | project TimeGenerated, Uri'
    severity: 1
    every: 'PT15M'
  }
  {
    name: 'stale-publication'
    title: 'The newest publication is older than 35 days, or the timer is silent'
    description: 'See "Stale publication" in infra/README.md.'
    query: 'AppTraces | where Message startswith "Newest publication" | summarize Runs = count(), AgeDays = max(todouble(extract("AgeDays ([0-9.]+)", 1, Message))) | where Runs == 0 or isnull(AgeDays) or AgeDays > 35'
    severity: 2
    every: 'P1D'
  }
  {
    name: 'server-errors'
    title: 'More than 5 % of at least 20 requests in 15 minutes failed with 5xx'
    description: 'See "Server errors" in infra/README.md.'
    query: 'AppRequests | where isnotempty(Url) | join kind=leftanti (AppExceptions | where tostring(Details) has_any (${clientLeft})) on OperationId | summarize Total = count(), Failed = countif(toint(ResultCode) >= 500) | where Total >= 20 and 100.0 * Failed / Total > 5'
    severity: 2
    every: 'PT15M'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: resourceName('alert-${alert.name}', workload, environmentName, suffix)
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.every
      windowSize: alert.every
      // A day's run may be some minutes late.
      overrideQueryTimeRange: alert.every == 'P1D' ? 'P2D' : null
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // A daily rule reminds every day; the others end by themselves.
      autoMitigate: alert.every != 'P1D'
      // A new workspace has no such table until the first entry arrives.
      skipQueryValidation: true
      actions: {
        actionGroups: [actionGroupId]
      }
    }
  }
]
