import { exchangeEndpoints } from './exchange/contract.ts'
import { insightEndpoints } from './insight/contract.ts'
import { memberEndpoints } from './member/contract.ts'
import { previewEndpoints } from './preview/contract.ts'
import { segmentEndpoints } from './segment/contract.ts'
import { snapshotEndpoints } from './snapshot/contract.ts'

export * from './exchange/contract.ts'
export * from './insight/contract.ts'
export * from './member/contract.ts'
export * from './preview/contract.ts'
export * from './segment/contract.ts'
export * from './snapshot/contract.ts'

export const endpoints = [...segmentEndpoints, ...previewEndpoints, ...memberEndpoints, ...insightEndpoints, ...snapshotEndpoints, ...exchangeEndpoints]
