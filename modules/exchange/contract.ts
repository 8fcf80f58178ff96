import { exportEndpoints } from './export/contract.ts'
import { importEndpoints } from './import/contract.ts'

export * from './export/contract.ts'
export * from './import/contract.ts'
export * from './import/refusals.ts'

export const endpoints = [...importEndpoints, ...exportEndpoints]
