import { campaignEndpoints } from './campaign/contract.ts'
import { partyEndpoints } from './party/contract.ts'
import { reportEndpoints } from './report/contract.ts'
import { resultEndpoints } from './result/contract.ts'
import { runEndpoints } from './run/contract.ts'

export * from './campaign/contract.ts'
export * from './party/contract.ts'
export * from './report/contract.ts'
export * from './result/contract.ts'
export * from './run/contract.ts'

export const endpoints = [...campaignEndpoints, ...runEndpoints, ...resultEndpoints, ...partyEndpoints, ...reportEndpoints]
