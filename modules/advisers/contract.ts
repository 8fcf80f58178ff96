import { fitEndpoints } from './fit/contract.ts'
import { profileEndpoints } from './profile/contract.ts'
import { runEndpoints } from './run/contract.ts'

export * from './fit/contract.ts'
export * from './profile/contract.ts'
export * from './refusals.ts'
export * from './run/contract.ts'

export const endpoints = [...profileEndpoints, ...fitEndpoints, ...runEndpoints]
