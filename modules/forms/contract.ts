import { eventEndpoints } from './event/contract.ts'
import { formEndpoints } from './form/contract.ts'
import { submissionEndpoints } from './submission/contract.ts'

export * from './event/contract.ts'
export * from './form/contract.ts'
export * from './submission/contract.ts'

export const endpoints = [...formEndpoints, ...submissionEndpoints, ...eventEndpoints]
