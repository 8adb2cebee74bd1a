@description('Which deployment this is. It is part of every name, so that one subscription can hold several.')
@export()
type EnvironmentName = 'dev' | 'test' | 'prod'

@description('Short name of the workload, lower case. With the stage and the suffix it must fit into the 24 characters of a storage account.')
@export()
@minLength(3)
@maxLength(10)
type WorkloadName = string

@description('Regions that offer Flex Consumption. deploy.sh asks the subscription for its live list before it deploys.')
@export()
type FlexRegion =
  | 'australiaeast'
  | 'canadacentral'
  | 'centralindia'
  | 'eastasia'
  | 'eastus'
  | 'eastus2'
  | 'francecentral'
  | 'germanywestcentral'
  | 'italynorth'
  | 'japaneast'
  | 'koreacentral'
  | 'northeurope'
  | 'norwayeast'
  | 'southcentralus'
  | 'southeastasia'
  | 'spaincentral'
  | 'swedencentral'
  | 'switzerlandnorth'
  | 'uaenorth'
  | 'uksouth'
  | 'westeurope'
  | 'westus2'
  | 'westus3'

@description('Copies of the stored data: within a data centre (LRS), over the zones of the region (ZRS), and to the paired region (GRS, GZRS).')
@export()
type StorageRedundancy = 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GRS' | 'Standard_GZRS'

@description('How far the app may scale out, and how large an instance is.')
@export()
@sealed()
type Scale = {
  @description('Most instances at once. The plan takes 1 to 1000.')
  @minValue(1)
  @maxValue(1000)
  maximumInstances: int

  @description('Memory of an instance in MB.')
  instanceMemoryMB: 512 | 2048 | 4096
}

@description('A monthly budget on the resource group, with mail at 80 % and 100 % of what was spent and at 100 % of the forecast.')
@export()
@sealed()
type Budget = {
  @description('Amount a month, in the currency of the billing account.')
  @minValue(1)
  amount: int

  @description('First day of the first month, yyyy-MM-01. A budget cannot begin before the current month when it is created.')
  startDate: string
}

@description('Tags of every resource.')
@export()
type Tags = {
  @description('A tag and its value.')
  *: string
}

@description('The switch of a resource\'s public endpoint.')
@export()
type PublicAccess = 'Enabled' | 'Disabled'

@description('A role on a resource, and why it is needed.')
@export()
@sealed()
type RoleGrant = {
  @description('Id of a built-in role definition.')
  role: string

  @description('What needs it. Kept with the assignment, so that a reviewer finds it in Azure too.')
  reason: string
}

@description('One alert rule over the logs.')
@export()
@sealed()
type LogAlert = {
  @description('Short name, part of the rule\'s name.')
  name: string

  @description('What it says when it fires.')
  title: string

  @description('What to look at first.')
  description: string

  @description('The query. Any row fires the alert.')
  query: string

  @description('0 critical, 1 error, 2 warning, 3 information.')
  severity: 0 | 1 | 2 | 3

  @description('How often the query runs, and how far it looks back.')
  every: 'PT15M' | 'PT1H' | 'P1D'
}

@description('What eventgrid.bicep takes, in the form of a parameters file.')
@export()
@sealed()
type EventGridParameters = {
  @description('Region.')
  location: {
    @description('Its value.')
    value: FlexRegion
  }

  @description('Which deployment this is.')
  environmentName: {
    @description('Its value.')
    value: EnvironmentName
  }

  @description('Short name of the workload.')
  workload: {
    @description('Its value.')
    value: WorkloadName
  }

  @description('Whether networking is private.')
  privateNetworking: {
    @description('Its value.')
    value: bool
  }

  @description('Tags, without those that the templates add.')
  tags: {
    @description('Its value.')
    value: Tags
  }
}
