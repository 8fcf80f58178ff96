import { costEndpoints } from './cost/contract.ts'
import { insightEndpoints } from './insight/contract.ts'
import { partyEndpoints } from './party/contract.ts'

export * from './cost/contract.ts'
export * from './insight/contract.ts'
export * from './party/contract.ts'

export const endpoints = [...insightEndpoints, ...partyEndpoints, ...costEndpoints]
