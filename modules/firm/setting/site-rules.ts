import { z } from 'zod'

/** The origin of a web site: `https://www.example.com`, without a path. */
export const Site = z.string().trim().max(200).regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i, 'not the origin of a site').transform((site) => site.toLowerCase())

const said = (most: number) => z.object({ 'zh-CN': z.string().trim().max(most), 'zh-TW': z.string().trim().max(most), en: z.string().trim().max(most) })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The chat on the firm's sites: when someone is there (ISO days, 1 is Monday, in the firm's zone), what it says and what it answers by itself. */
export const ChatWidget = z.object({
  active: z.boolean(),
  hours: z.array(z.object({ day: z.number().int().min(1).max(7), from: time, to: time })).max(21),
  greeting: said(300), consent: said(600), questions: z.array(z.object({ ask: said(120), answer: said(800) })).max(6),
  colour: z.enum(['jade', 'indigo', 'ink']),
}).default({
  active: false, hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })),
  greeting: { 'zh-CN': '您好，有什么可以帮您？', 'zh-TW': '您好，請問需要什麼協助？', en: 'Hello, how can we help?' },
  consent: { 'zh-CN': '对话会保存下来，只用来回答您。', 'zh-TW': '對話會保存，僅用於回覆您。', en: 'We keep this conversation, only to answer you.' },
  questions: [], colour: 'jade',
})
export type ChatWidget = z.output<typeof ChatWidget>
