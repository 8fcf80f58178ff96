import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { Definition, firstDefinition } from './definition.ts'

export * from './definition.ts'

export const formRefusals = refusals('forms', { 'not-found': 404, 'slug-taken': 409, 'key-twice': 422, 'nobody-known': 422, 'unknown-field': 422, 'unknown-purpose': 422, 'no-choices': 422, 'not-published': 409, 'unit-unknown': 422 })
const r = formRefusals

export const formStates = ['draft', 'published', 'closed'] as const
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/).meta({ description: 'The end of its address: /f/…', example: 'autumn-tasting' })
const named = z.object({ id: Id, name: z.string() })

export const FormRow = z.object({
  id: Id, slug: z.string(), name: z.string(), state: z.enum(formStates), edition: z.number().nullable(), changed: z.boolean().meta({ description: 'The draft differs from what is published.' }), owner: named.nullable(), unit: named, updatedAt: Instant,
  opened: z.number().meta({ description: 'How often it was opened in the last 30 days, robots that say so left out.' }), sent: z.number(), refused: z.number().meta({ description: 'What was taken for a robot’s.' }), submissions: z.number().meta({ description: 'In all, those undone left out.' }),
}).meta({ id: 'FormRow' })
export type FormRow = z.infer<typeof FormRow>
export const Form = FormRow.extend({ definition: Definition, version: z.number() }).meta({ id: 'Form' })
export type Form = z.infer<typeof Form>
export const FormInput = z.strictObject({ name: z.string().trim().min(1).max(120), slug: Slug, ownerId: Id.nullable().optional(), unitId: Id.optional() }).meta({ id: 'FormInput' })
export type FormInput = z.output<typeof FormInput>
export const FormChange = FormInput.partial().extend({ definition: Definition.optional() }).meta({ id: 'FormChange' })
export type FormChange = z.output<typeof FormChange>

const byId = z.object({ id: Id })
const example = { params: { id: '3' } }
const none = [r['not-found']]
const wrong = [r['key-twice'], r['nobody-known'], r['unknown-field'], r['unknown-purpose'], r['no-choices']]

export const findForms = endpoint({ name: 'findForms', method: 'GET', path: '/forms', may: ['read', 'form'], summary: 'Lists the forms with how often they were opened and sent.', reply: z.object({ items: z.array(FormRow) }) })
export const getForm = endpoint({ name: 'getForm', method: 'GET', path: '/forms/{id}', may: ['read', 'form'], summary: 'Gets a form with the draft that is being worked on.', params: byId, reply: Form, versioned: true, refusals: none, example })
export const createForm = endpoint({ name: 'createForm', method: 'POST', path: '/forms', may: ['edit', 'form'], summary: 'Makes a form that asks for a name, an e-mail and a consent, to begin with.', body: FormInput, reply: Form, status: 201, versioned: true, refusals: [r['slug-taken'], r['unit-unknown']], example: { body: { name: '秋季品鉴会', slug: 'autumn-tasting' } } })
export const changeForm = endpoint({ name: 'changeForm', method: 'PATCH', path: '/forms/{id}', may: ['edit', 'form'], summary: 'Changes a form’s draft, name, address, owner or unit; what is published stays as it is.', params: byId, body: FormChange, reply: Form, versioned: true, refusals: [...none, r['slug-taken'], r['unit-unknown']], example: { ...example, body: { definition: firstDefinition } } })
export const publishForm = endpoint({ name: 'publishForm', method: 'POST', path: '/forms/{id}/publication', may: ['edit', 'form'], summary: 'Publishes the draft as a new edition. Earlier ones are kept, for they prove what was agreed to.', params: byId, reply: Form, versioned: true, refusals: [...none, ...wrong], example })
export const closeForm = endpoint({ name: 'closeForm', method: 'DELETE', path: '/forms/{id}/publication', may: ['edit', 'form'], summary: 'Closes a form: its address says so and takes nothing.', params: byId, reply: Form, versioned: true, refusals: [...none, r['not-published']], example })
export const previewForm = { ...endpoint({ name: 'previewForm', method: 'GET', path: '/forms/{id}/preview', may: ['read', 'form'], summary: 'Shows the draft as visitors would see it; nothing can be sent from it.', params: byId, query: z.object({ language: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN'), part: z.enum(['form', 'thanks']).default('form') }), refusals: none, example }), streams: 'text/html' }
export const makeFormLink = endpoint({ name: 'makeFormLink', method: 'POST', path: '/forms/{id}/links', may: ['edit', 'form'], summary: 'Makes a party’s own link to a form, good for half a year: what is known of them is not asked again.', params: byId, body: z.strictObject({ partyId: Id }), reply: z.object({ path: z.string(), url: z.string().nullable().meta({ description: 'Null where the firm’s public address (BASE_URL) is not set.' }) }), status: 201, refusals: [...none, r['not-published']], example: { ...example, body: { partyId: '1024' } } })

export const formEndpoints = [findForms, getForm, createForm, changeForm, publishForm, closeForm, previewForm, makeFormLink]
