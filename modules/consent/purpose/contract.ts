import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { refusals } from '#kernel/refusal.ts'

export const purposeRefusals = refusals('consent', { 'assumed-needs-basis': 422, 'topic-purpose': 422, 'purpose-channel': 422 })

const Text = z.object({ 'zh-CN': z.string().trim().max(500), 'zh-TW': z.string().trim().max(500), en: z.string().trim().max(500) })
const Name = z.object({ 'zh-CN': z.string().trim().min(1).max(60), 'zh-TW': z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) })
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const PurposeInput = z.strictObject({
  label: Name, text: Text.nullable().default(null).meta({ description: 'What is done for it, as the preference centre says it.' }), active: z.boolean().default(true),
  stance: z.enum(['asked', 'assumed']).default('asked').meta({ description: 'Before anyone has spoken: asked allows nothing, assumed is allowed until refused and needs another lawful basis than consent.' }),
  lawfulBasis: z.enum(['consent', 'contract', 'legal-obligation', 'legitimate-interest', 'vital-interest', 'public-task']).default('consent'),
  contacts: z.boolean().default(true).meta({ description: 'It is about being contacted, and so decided channel by channel.' }),
  doubleOptIn: z.boolean().default(false).meta({ description: 'A yes said on a form counts once it was confirmed.' }), validMonths: z.number().int().min(1).max(240).nullable().default(null),
  channels: z.array(key).min(1).max(20).nullable().default(null).meta({ description: 'The only channels that it may be contacted by; null: all.' }), mostPerMonth: z.number().int().min(1).max(60).nullable().default(null).meta({ description: 'How often a month at most, whatever anyone agreed to.' }),
}).meta({ id: 'PurposeInput' })
export type PurposeInput = z.output<typeof PurposeInput>
export const Purpose = z.object({ ...PurposeInput.shape, key: z.string() }).meta({ id: 'Purpose' })
export type Purpose = z.infer<typeof Purpose>

export const TopicInput = z.strictObject({ purpose: key, label: Name, active: z.boolean().default(true) }).meta({ id: 'TopicInput' })
export type TopicInput = z.output<typeof TopicInput>
export const Topic = z.object({ ...TopicInput.shape, key: z.string() }).meta({ id: 'Topic' })
export type Topic = z.infer<typeof Topic>

const byKey = z.object({ key })
const label = { 'zh-CN': '向青城茶业联盟提供', 'zh-TW': '提供青城茶業聯盟', en: 'Sharing with the tea alliance' }

export const findPurposes = endpoint({ name: 'findPurposes', method: 'GET', path: '/consent/purposes', may: ['read', 'consent'], summary: 'Lists what parties may be contacted and profiled for, and the topics of each.', reply: z.object({ purposes: z.array(Purpose), topics: z.array(Topic) }) })
export const putPurpose = endpoint({ name: 'putPurpose', method: 'PUT', path: '/consent/purposes/{key}', may: ['manage', 'consent'], summary: 'Adds or changes a purpose; one that is not used any more is made inactive and allows nothing.', params: byKey, body: PurposeInput, reply: z.object({ purposes: z.array(Purpose), topics: z.array(Topic) }), refusals: [purposeRefusals['assumed-needs-basis'], purposeRefusals['purpose-channel']], example: { params: { key: 'sharing-alliance' }, body: { label } } })
export const putTopic = endpoint({ name: 'putTopic', method: 'PUT', path: '/consent/topics/{key}', may: ['manage', 'consent'], summary: 'Adds or changes a topic of a purpose, which someone may leave while staying with the rest.', params: byKey, body: TopicInput, reply: z.object({ purposes: z.array(Purpose), topics: z.array(Topic) }), refusals: [purposeRefusals['topic-purpose']], example: { params: { key: 'new-tea' }, body: { purpose: 'marketing', label: { 'zh-CN': '新茶上市', 'zh-TW': '新茶上市', en: 'New teas' } } } })

export const purposeEndpoints = [findPurposes, putPurpose, putTopic]
