/** Writing to one by hand and taking what is due, for tests of what ends in the ledger. */
export { claimMessages } from '../ledger/claim-messages.ts'
export { sendMessage } from '../ledger/send-message.ts'
