export { decideConsent } from './ledger/decide-consent.ts'
export { findConsents } from './ledger/find-consents.ts'
export { recordConsent } from './ledger/record-consent.ts'
