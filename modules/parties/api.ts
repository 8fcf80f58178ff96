export { createParty } from './party/create-party.ts'
export { readParty } from './party/get-party.ts'
export { contactKey, sortName } from './party/normalise.ts'
