/** What comes in by files and what a party's page shows, for tests of what depends on consent. */
export { importConsents } from '../import/import-consents.ts'
export { findUnreachable } from '../suppression/find-unreachable.ts'
