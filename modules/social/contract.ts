import { mediumEndpoints } from './medium/contract.ts'
import { postEndpoints } from './post/contract.ts'

export * from './medium/contract.ts'
export * from './post/contract.ts'

export const endpoints = [...postEndpoints, ...mediumEndpoints]
