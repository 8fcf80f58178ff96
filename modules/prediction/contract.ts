import { anomalyEndpoints } from './anomaly/contract.ts'
import { churnEndpoints } from './churn/contract.ts'
import { clusterEndpoints } from './cluster/contract.ts'
import { lookAlikeEndpoints } from './look-alike/contract.ts'
import { recommendationEndpoints } from './recommendation/contract.ts'
import { triggerEndpoints } from './trigger/contract.ts'
import { upliftEndpoints } from './uplift/contract.ts'

export * from './anomaly/contract.ts'
export * from './churn/contract.ts'
export { causeNames } from './churn/vocabulary.ts'
export * from './cluster/contract.ts'
export * from './look-alike/contract.ts'
export * from './recommendation/contract.ts'
export * from './trigger/contract.ts'
export * from './uplift/contract.ts'

export const endpoints = [...churnEndpoints, ...recommendationEndpoints, ...clusterEndpoints, ...anomalyEndpoints, ...triggerEndpoints, ...lookAlikeEndpoints, ...upliftEndpoints]
