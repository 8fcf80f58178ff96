import { partyEndpoints } from './party/contract.ts'

export * from './party/contract.ts'

export const endpoints = [...partyEndpoints]
