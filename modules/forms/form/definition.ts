import { z } from 'zod'
import { languages, type Named } from '#kernel/text.ts'

/** What a question may fill in of a party; `custom.…` are the firm's own fields. */
export const partyBinds = ['name', 'phone', 'email', 'wechat', 'line', 'address', 'gender', 'birthday', 'language'] as const
/** What is asked and kept with the submission only. */
export const freeBinds = ['text', 'choice', 'file'] as const
const bind = z.union([z.enum([...partyBinds, ...freeBinds]), z.string().regex(/^custom\.[a-z][a-zA-Z0-9]{0,39}$/)])

const words = (most: number) => z.object(Object.fromEntries(languages.map((l) => [l, z.string().trim().max(most)])) as Record<(typeof languages)[number], z.ZodString>)
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const Question = z.strictObject({
  key: key.meta({ description: 'Its name within the form.' }), bind: bind.meta({ description: 'The party field that it fills in, or text, choice, file: kept with the submission only.', example: 'email' }),
  label: words(200).nullable().default(null).meta({ description: 'Null: as the field is called.' }), help: words(300).nullable().default(null), required: z.boolean().default(false),
  choices: z.array(words(120)).max(30).default([]), known: z.enum(['leave-out', 'prefill']).default('leave-out').meta({ description: 'What happens when the answer is known of whoever came by a personal link.' }),
}).meta({ id: 'FormQuestion' })
export type Question = z.output<typeof Question>

export const Asking = z.strictObject({
  purpose: key, channel: key.nullable().default(null), text: words(1000).meta({ description: 'The wording that is agreed to; kept as proof with the edition.' }), required: z.boolean().default(false),
}).meta({ id: 'FormConsent' })
export type Asking = z.output<typeof Asking>

export const colours = ['jade', 'indigo', 'ink', 'amber', 'vermilion'] as const
export const Definition = z.strictObject({
  title: words(200), intro: words(4000), questions: z.array(Question).max(40), consents: z.array(Asking).max(10).default([]),
  most: z.number().int().min(1).max(40).nullable().default(null).meta({ description: 'How many questions are asked at once: the first whose answer is not known. Null: all.' }),
  button: words(40), thanks: z.strictObject({ title: words(200), text: words(2000) }),
  colour: z.enum(colours).default('jade'), layout: z.enum(['form', 'page']).default('form').meta({ description: 'A form to be put into a page, or a page of its own with a band at the top.' }),
  sites: z.array(z.string().trim().toLowerCase().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/)).max(20).default([]).meta({ description: 'The sites that may frame it; no other may.' }),
}).meta({ id: 'FormDefinition' })
export type Definition = z.output<typeof Definition>

const same = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** A form to begin with: who, and how to reach them. */
export const firstDefinition: Definition = {
  title: same('联系我们', '聯絡我們', 'Get in touch'), intro: same('', '', ''),
  questions: [
    { key: 'name', bind: 'name', label: null, help: null, required: true, choices: [], known: 'leave-out' },
    { key: 'email', bind: 'email', label: null, help: null, required: true, choices: [], known: 'leave-out' },
    { key: 'words', bind: 'text', label: same('想了解什么', '想了解什麼', 'What would you like to know?'), help: null, required: false, choices: [], known: 'leave-out' },
  ],
  consents: [{ purpose: 'marketing', channel: 'email', text: same('我愿意通过邮件收到新品与活动消息，可随时退订。', '我願意透過電子郵件收到新品與活動消息，可隨時取消訂閱。', 'I would like news and offers by e-mail. I can end this at any time.'), required: false }],
  most: null, button: same('提交', '送出', 'Send'), thanks: { title: same('已收到', '已收到', 'Thank you'), text: same('我们会尽快与您联系。', '我們會盡快與您聯絡。', 'We will be in touch soon.') },
  colour: 'jade', layout: 'form', sites: [],
}
