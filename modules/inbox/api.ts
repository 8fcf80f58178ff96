export { passOnConversations } from './conversation/pass-on.ts'
