export { findIncentives } from './incentive/find-incentives.ts'
export { findJourneys } from './journey/find-journeys.ts'
