@description('Name of a resource: abbreviation, workload, stage, suffix. The abbreviations are those of the Cloud Adoption Framework.')
@export()
func resourceName(abbreviation string, workload string, environmentName string, suffix string) string =>
  '${abbreviation}-${workload}-${environmentName}-${suffix}'

@description('Name of a storage account, which allows neither dashes nor more than 24 characters.')
@export()
func storageName(workload string, role 'h' | 's', environmentName string, suffix string) string =>
  'st${workload}${role}${environmentName}${suffix}'

@description('Six characters that make a global name unique. The same resource group always gives the same ones.')
@export()
func uniqueSuffix(resourceGroupId string) string => take(uniqueString(resourceGroupId), 6)

@description('Container of the survey files.')
@export()
var surveysContainer = 'surveys'

@description('Container of events that could not be delivered.')
@export()
var deadLettersContainer = 'dead-letters'

@description('Container of the deployed packages, in the host\'s account.')
@export()
var packagesContainer = 'packages'

@description('Queue of file events while networking is private.')
@export()
var surveyEventsQueue = 'survey-events'
