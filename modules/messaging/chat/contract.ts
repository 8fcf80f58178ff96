import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { refusals } from '#kernel/refusal.ts'

export const chatRefusals = refusals('messaging', { 'chat-not-here': 403, 'chat-over': 410 })
const r = chatRefusals

const token = z.string().min(10).max(400)
const language = z.enum(['zh-CN', 'zh-TW', 'en'])
const words = z.string().trim().min(1).max(2000)

export const ChatWidgetView = z.object({
  firm: z.string(), open: z.boolean().meta({ description: 'Someone is there now; else what is left is answered by e-mail.' }), greeting: z.string(), consent: z.string(), colour: z.string(), questions: z.array(z.object({ ask: z.string(), answer: z.string() })),
}).meta({ id: 'ChatWidget' })
export type ChatWidgetView = z.infer<typeof ChatWidgetView>
export const ChatStart = z.strictObject({
  language, name: z.string().trim().min(1).max(80), email: z.email().max(200).optional(), text: words, page: z.string().max(300).optional(), visitor: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/).optional(),
  website: z.string().max(200).optional().meta({ description: 'A field that people do not see: filled in, nothing is kept.' }),
})
export type ChatStart = z.output<typeof ChatStart>
export const ChatLine = z.object({ id: z.string(), from: z.enum(['visitor', 'firm']), text: z.string(), at: Instant })
export const Transcript = z.object({ lines: z.array(ChatLine), open: z.boolean() }).meta({ id: 'ChatTranscript' })
export type Transcript = z.infer<typeof Transcript>

const open = { may: 'anyone', fromSites: true } as const
export const getChatWidget = endpoint({ ...open, name: 'getChatWidget', method: 'GET', path: '/chat/widget', summary: 'Tells a page of a named site what the chat says and whether someone is there.', query: z.object({ language }), reply: ChatWidgetView, perMinute: 120, refusals: [r['chat-not-here']], example: { query: { language: 'zh-CN' } } })
export const startChat = endpoint({ ...open, name: 'startChat', method: 'POST', path: '/chat', summary: 'Begins a visitor’s chat with its first words, or leaves them while nobody is there.', body: ChatStart, reply: z.object({ token: z.string(), open: z.boolean() }), status: 201, perMinute: 10, refusals: [r['chat-not-here']], example: { body: { language: 'zh-CN', name: '林女士', text: '周六有课吗？' } } })
export const sayInChat = endpoint({ ...open, name: 'sayInChat', method: 'POST', path: '/chat/lines', summary: 'Takes what a visitor writes on; once by its key.', body: z.strictObject({ token, key: z.string().min(4).max(60), text: words }), reply: Transcript, status: 200, perMinute: 40, refusals: [r['chat-over']], example: { body: { token: 'Y2hhdCAtIHg.3q2-7wAAAAAAAAAAAAAAAA', key: 'k-0001', text: '两位。' } } })
export const getTranscript = endpoint({ ...open, name: 'getTranscript', method: 'POST', path: '/chat/transcript', summary: 'Gets what was said in a chat, for the visitor who holds its token.', body: z.strictObject({ token }), reply: Transcript, status: 200, perMinute: 120, refusals: [r['chat-over']], example: { body: { token: 'Y2hhdCAtIHg.3q2-7wAAAAAAAAAAAAAAAA' } } })

export const chatEndpoints = [getChatWidget, startChat, sayInChat, getTranscript]
