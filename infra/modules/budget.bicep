import { Budget } from '../types.bicep'

@description('Name of the budget.')
param name string

@description('Amount and first month.')
param budget Budget

@description('Addresses that are told.')
param emails string[]

var notices = [
  { name: 'spent80', threshold: 80, kind: 'Actual' }
  { name: 'spent100', threshold: 100, kind: 'Actual' }
  { name: 'forecast100', threshold: 100, kind: 'Forecasted' }
]

resource monthly 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: budget.amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budget.startDate
    }
    notifications: toObject(notices, notice => notice.name, notice => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: notice.threshold
      thresholdType: notice.kind
      contactEmails: emails
      contactRoles: ['Owner']
    })
  }
}
