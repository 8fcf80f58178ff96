export { queueMessages, type Queued, type Sending } from './ledger/queue-messages.ts'
export { type Incoming, type IncomingFile, receiveMessage, type ReceivedMessage } from './inbound/receive-message.ts'
export { noteDelivery, type Told } from './notice/note-delivery.ts'
