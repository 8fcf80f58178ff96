/** Correcting an address, for tests of what hangs on it. */
export { changeContact } from '../contact/change-contact.ts'
