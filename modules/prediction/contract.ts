import { churnEndpoints } from './churn/contract.ts'

export * from './churn/contract.ts'

export const endpoints = [...churnEndpoints]
