import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { common, refusals } from '#kernel/refusal.ts'
import { languages } from '#kernel/text.ts'
import { TemplateBody } from './body.ts'
import { checkKinds } from './check/kinds.ts'

export * from './body.ts'
export { checkKinds, type CheckKind } from './check/kinds.ts'

/** Channels that templates are written for. */
export const templateChannels = ['email', 'sms', 'wechat', 'wecom', 'line', 'push', 'post', 'by-hand'] as const
export type TemplateChannel = (typeof templateChannels)[number]

export const templateRefusals = refusals('messaging', { 'template-not-found': 404, 'template-empty': 422, 'other-channel': 422, 'image-missing': 422, 'image-type': 415, 'image-not-found': 404, 'no-address-of-yours': 409 })
const r = templateRefusals

const facts = { name: z.string().trim().min(1).max(120), channel: z.enum(templateChannels), purpose: z.string().max(40).default('marketing') }
export const TemplateInput = z.strictObject({ ...facts, body: TemplateBody }).meta({ id: 'TemplateInput' })
export type TemplateInput = z.output<typeof TemplateInput>

export const TemplateSummary = z.object({
  id: Id, ...facts, languages: z.array(z.enum(languages)), subject: z.string(), version: z.number().int(), archived: z.boolean(), updatedAt: Instant, updatedBy: z.string().nullable(),
  used: z.number().int().meta({ description: 'How many messages were asked for with it.' }),
}).meta({ id: 'TemplateSummary' })
export type TemplateSummary = z.output<typeof TemplateSummary>
export const Template = z.object({ id: Id, ...facts, version: z.number().int(), archived: z.boolean(), updatedAt: Instant, body: TemplateBody }).meta({ id: 'Template' })
export type Template = z.output<typeof Template>
const TemplateVersion = z.object({ number: z.number().int(), at: Instant, by: z.string().nullable() })

export const Check = z.object({ kind: z.enum(checkKinds), weight: z.enum(['fault', 'warning']), language: z.enum(languages), block: z.number().int().nullable(), what: z.string().nullable() }).meta({ id: 'TemplateCheck' })
export type Check = z.output<typeof Check>
export const Preview = z.object({
  language: z.enum(languages), name: z.string().meta({ description: 'As whom it was filled.' }), subject: z.string().nullable(), text: z.string(), html: z.string().nullable(), bytes: z.number().int(),
  segments: z.object({ encoding: z.enum(['gsm7', 'ucs2']), parts: z.number().int(), left: z.number().int(), cost: Amount.nullable().meta({ description: 'What all of them cost, in base currency.' }) }).nullable(), approved: z.object({ template: z.string(), url: z.string(), fields: z.array(z.object({ name: z.string(), value: z.string() })).readonly() }).nullable(), checks: z.array(Check),
}).meta({ id: 'TemplatePreview' })
export type Preview = z.output<typeof Preview>

const byId = z.object({ id: Id })
const body: z.input<typeof TemplateBody> = { base: 'zh-CN', variants: { 'zh-CN': { subject: '{{name|您好}}，春茶到了', blocks: [{ kind: 'text', text: '今年的明前龙井已到店。' }, { kind: 'footer' }] } } }
const example: z.input<typeof TemplateInput> = { name: '春茶上新', channel: 'email', purpose: 'marketing', body }
const one = { params: { id: '12' } }

export const findTemplates = endpoint({ name: 'findTemplates', method: 'GET', path: '/templates', may: ['read', 'template'], summary: 'Finds templates, the last changed first.', query: PageQuery.extend({ channel: z.enum(templateChannels).optional(), search: z.string().trim().max(100).optional(), archived: z.stringbool().default(false) }), reply: pageOf(TemplateSummary), example: { query: { channel: 'email' } } })
export const getTemplate = endpoint({ name: 'getTemplate', method: 'GET', path: '/templates/{id}', may: ['read', 'template'], summary: 'Gets a template as it is now, or as a version of it was.', params: byId, query: z.object({ number: z.coerce.number().int().positive().optional() }), reply: Template, refusals: [r['template-not-found']], example: one })
export const createTemplate = endpoint({ name: 'createTemplate', method: 'POST', path: '/templates', may: ['write', 'template'], summary: 'Makes a template.', body: TemplateInput, reply: Template, status: 201, refusals: [r['template-empty']], example: { body: example } })
export const changeTemplate = endpoint({ name: 'changeTemplate', method: 'PUT', path: '/templates/{id}', may: ['write', 'template'], summary: 'Saves a template as its next version; messages that were asked for keep theirs.', params: byId, body: TemplateInput, reply: Template, versioned: true, refusals: [r['template-not-found'], r['template-empty'], r['other-channel']], example: { ...one, body: example } })
export const archiveTemplate = endpoint({ name: 'archiveTemplate', method: 'PUT', path: '/templates/{id}/archived', may: ['write', 'template'], summary: 'Puts a template away, or takes it out again.', params: byId, body: z.strictObject({ archived: z.boolean() }), reply: Template, refusals: [r['template-not-found']], example: { ...one, body: { archived: true } } })
export const findTemplateVersions = endpoint({ name: 'findTemplateVersions', method: 'GET', path: '/templates/{id}/versions', may: ['read', 'template'], summary: 'Lists the versions of a template, the latest first.', params: byId, reply: z.object({ versions: z.array(TemplateVersion) }), refusals: [r['template-not-found']], example: one })
export const findPlaces = endpoint({ name: 'findPlaces', method: 'GET', path: '/templates/places', may: ['read', 'template'], summary: 'Lists the places that a message may name, such as {{name}}.', reply: z.object({ places: z.array(z.object({ key: z.string(), label: NamedShape, from: z.enum(['own', 'field', 'custom', 'other']) })) }) })
export const previewTemplate = endpoint({ name: 'previewTemplate', method: 'POST', path: '/templates/preview', may: ['read', 'template'], summary: 'Shows what a party would get, by what the asker may see of them, and checks the words.', body: z.strictObject({ channel: z.enum(templateChannels), purpose: z.string().max(40).default('marketing'), body: TemplateBody, partyId: Id.optional(), language: z.enum(languages).optional() }), reply: Preview, status: 200, refusals: [common['not-found']], example: { body: { channel: 'email', body } } })
export const testTemplate = endpoint({ name: 'testTemplate', method: 'POST', path: '/templates/test', may: ['write', 'template'], summary: 'Sends a mail template to the asker’s own address, filled for a party.', body: z.strictObject({ purpose: z.string().max(40).default('marketing'), body: TemplateBody, partyId: Id.optional(), language: z.enum(languages).optional() }), reply: z.object({ to: z.string() }), status: 200, refusals: [r['no-address-of-yours'], common['not-found']], example: { body: { body } } })
export const uploadImage = endpoint({ name: 'uploadImage', method: 'POST', path: '/templates/images', may: ['write', 'template'], summary: 'Takes in a picture for mails (multipart; PNG, JPEG, GIF or WebP, up to 2 MB) and gives its public address.', uploads: true, reply: z.object({ src: z.string(), name: z.string(), size: z.number().int() }), status: 201, refusals: [r['image-missing'], r['image-type'], common['too-large'], common['not-acceptable-type']] })
export const openImage = { ...endpoint({ name: 'openImage', method: 'GET', path: '/images/{key}', may: 'anyone', summary: 'Sends a picture of a mail to whoever reads the mail.', params: z.object({ key: z.string().regex(/^[\w-]{22,40}$/) }), refusals: [r['image-not-found']], example: { params: { key: 'k3J9vQ2mX8bN5tR7wY1zAg' } } }), streams: 'image/*' }

export const templateEndpoints = [findTemplates, findPlaces, getTemplate, createTemplate, changeTemplate, archiveTemplate, findTemplateVersions, previewTemplate, testTemplate, uploadImage, openImage]
