import { entryEndpoints } from './entry/contract.ts'
import { needEndpoints } from './need/contract.ts'
import { offerEndpoints } from './offer/contract.ts'
import { questionEndpoints } from './question/contract.ts'
import { shareEndpoints } from './share/contract.ts'

export * from './entry/contract.ts'
export * from './need/contract.ts'
export * from './offer/contract.ts'
export * from './question/contract.ts'
export * from './refusals.ts'
export * from './share/contract.ts'
export * from './vocabulary.ts'

export const endpoints = [...needEndpoints, ...questionEndpoints, ...entryEndpoints, ...offerEndpoints, ...shareEndpoints]
