export { queueMessages, type Queued, type Sending } from './ledger/queue-messages.ts'
