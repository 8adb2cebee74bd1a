import { Tags } from '../types.bicep'
import { resourceName } from '../names.bicep'

@description('Short name of the workload.')
param workload string

@description('Stage.')
param environmentName string

@description('Uniqueness suffix.')
param suffix string

@description('Region.')
param location string

@description('Resource id of the Application Insights component.')
param componentId string

@description('Resource id of the action group that is told.')
param actionGroupId string

@description('The address that is called.')
param url string

@description('Tags.')
param tags Tags

var locations = ['emea-nl-ams-azr', 'us-va-ash-azr', 'apac-sg-sin-azr']

resource webTest 'Microsoft.Insights/webtests@2022-06-15' = {
  name: resourceName('webtest-ready', workload, environmentName, suffix)
  location: location
  // Without this link the portal does not show the test with its component.
  tags: union(tags, { 'hidden-link:${componentId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: resourceName('webtest-ready', workload, environmentName, suffix)
    Name: 'Ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 900
    // An app that was asleep needs its cold start.
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in locations: { Id: place }]
    Request: {
      RequestUrl: url
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource unavailable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: resourceName('alert-availability', workload, environmentName, suffix)
  location: 'global'
  tags: tags
  properties: {
    description: 'Two of three places could not reach /api/health/ready. See "Availability" in infra/README.md.'
    severity: 1
    enabled: true
    scopes: [webTest.id, componentId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: webTest.id
      componentId: componentId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
