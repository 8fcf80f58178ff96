import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { ActivityInfo, FieldInfo } from '#kernel/field.ts'
import { FilterQuery } from '#kernel/filter.ts'
import { Day, Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { Amount, Currency } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const partyRefusals = refusals('parties', { 'not-found': 404, merged: 409, 'parent-kind': 422, 'unit-unknown': 422, 'unknown-sort': 422 })

export const PartyKind = z.enum(['person', 'household', 'organisation', 'branch', 'department'])
export type PartyKind = z.infer<typeof PartyKind>
export const partyRoles = ['customer', 'prospect', 'supplier', 'distributor', 'influencer', 'ally', 'competitor', 'employee', 'recruit'] as const
export const PartyRole = z.enum(partyRoles)
export const contactChannels = ['phone', 'email', 'address', 'wechat', 'wecom', 'line', 'whatsapp', 'qq', 'weibo', 'social', 'web', 'fax', 'other'] as const
export const ContactChannel = z.enum(contactChannels)

const text = (most: number) => z.string().trim().min(1).max(most)

export const ContactInput = z.strictObject({
  channel: ContactChannel, value: text(500), label: z.string().trim().max(40).default('main'), isMain: z.boolean().optional(),
  address: z.strictObject({ country: z.string().length(2).optional(), region: z.string().max(100).optional(), city: z.string().max(100).optional(), district: z.string().max(100).optional(), street: z.string().max(300).optional(), postcode: z.string().max(20).optional() }).optional(),
  validFrom: Day.optional(), validTo: Day.optional(),
})
export const Contact = z.object({ id: Id, channel: ContactChannel, value: z.string(), label: z.string(), isMain: z.boolean(), verifiedAt: Instant.nullable(), source: z.string(), validFrom: Day.nullable(), validTo: Day.nullable() }).meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>
export const NameInput = z.strictObject({ kind: z.enum(['chinese', 'pinyin', 'english', 'alias', 'former', 'legal']), value: text(200) })
export const documentKinds = ['cn-id', 'passport', 'permit', 'uscc', 'registration', 'other'] as const
export const DocumentInput = z.strictObject({
  kind: z.enum(documentKinds).meta({ description: 'cn-id 居民身份证, permit 往来内地通行证, uscc 统一社会信用代码, registration: of a firm elsewhere.' }),
  number: text(60), country: z.string().regex(/^[A-Z]{2}$/).nullish().meta({ description: 'Who gave it; what China gives needs none.', example: 'CN' }), validTo: Day.nullish(),
}).meta({ id: 'DocumentInput' })
export const PartyDocument = z.object({ id: Id, kind: z.enum(documentKinds), number: z.string().meta({ description: 'Its last characters, as far as the reader may see them; more is not kept.', example: '••••002X' }), country: z.string().nullable(), validTo: Day.nullable() }).meta({ id: 'PartyDocument' })
export type PartyDocument = z.infer<typeof PartyDocument>
export const KeyInput = z.strictObject({ source: text(60), key: text(200) })

const profile = {
  gender: z.enum(['female', 'male', 'other']).nullish(),
  birthday: Day.nullish(), birthdayLunar: z.string().regex(/^(闰)?\d{1,2}-\d{1,2}$/).nullish().meta({ description: 'Lunar month-day, 闰 before a leap month: "10-26".' }),
  language: z.string().max(20).nullish(), zone: z.string().max(60).nullish(), contactHours: z.string().max(200).nullish(),
  creditLimit: Amount.nullish(), creditCurrency: Currency.nullish(), creditRating: z.string().max(20).nullish(),
  dealing: z.enum(['customer', 'consumer']).optional(),
  parentId: Id.nullish(), ownerId: Id.nullish(), unitId: Id.optional(),
  custom: z.record(z.string().max(60), z.unknown()).optional(),
}

export const PartyInput = z.strictObject({
  kind: PartyKind, name: text(200), ...profile,
  names: z.array(NameInput).max(20).optional(), contacts: z.array(ContactInput).max(50).optional(), keys: z.array(KeyInput).max(20).optional(),
  roles: z.array(PartyRole).max(9).optional(), tags: z.array(text(60)).max(50).optional(),
}).meta({ id: 'PartyInput' })
export type PartyInput = z.output<typeof PartyInput>

export const PartyChange = z.strictObject({ name: text(200).optional(), ...profile }).meta({ id: 'PartyChange' })
export type PartyChange = z.output<typeof PartyChange>

export const Party = z.object({
  id: Id, kind: PartyKind, name: z.string(), dealing: z.enum(['customer', 'consumer']),
  gender: z.string().nullable(), birthday: Day.nullable(), birthdayLunar: z.string().nullable(), language: z.string().nullable(), zone: z.string().nullable(), contactHours: z.string().nullable(),
  creditLimit: Amount.nullable(), creditCurrency: z.string().nullable(), creditRating: z.string().nullable(),
  parent: z.object({ id: Id, name: z.string() }).nullable(), ownerId: Id.nullable(), ownerName: z.string().nullable(), unitId: Id, unitName: z.string(),
  source: z.string(), custom: z.record(z.string(), z.unknown()),
  names: z.array(z.object({ id: Id.nullable().meta({ description: 'Null for the name of a record merged into this one, which cannot be removed here.' }), kind: z.string().meta({ description: "As given, or 'merged'." }), value: z.string() })), contacts: z.array(Contact), documents: z.array(PartyDocument), keys: z.array(KeyInput),
  roles: z.array(z.object({ id: Id, role: PartyRole, from: Day.nullable(), to: Day.nullable() })), tags: z.array(z.object({ id: Id, name: z.string(), colour: z.string() })),
  createdAt: Instant, updatedAt: Instant, deletedAt: Instant.nullable(), survivorId: Id.nullable(), version: z.number(),
  /** Which fields the reader may only see masked, or change. */
  masked: z.array(z.string()),
  mayEdit: z.boolean(),
}).meta({ id: 'Party' })
export type Party = z.infer<typeof Party>

export const PartyRow = z.object({
  id: Id, kind: PartyKind, name: z.string(), ownerName: z.string().nullable(), unitName: z.string(), updatedAt: Instant,
  phone: z.string().nullable(), email: z.string().nullable(), tags: z.array(z.string()),
  /** The further columns that were asked for, by field key. */
  values: z.record(z.string(), z.unknown()),
}).meta({ id: 'PartyRow' })
export type PartyRow = z.infer<typeof PartyRow>

export const PartyQuery = PageQuery.extend({
  filter: FilterQuery.optional(),
  search: z.string().trim().max(100).optional().meta({ description: 'Name, pinyin or initials, phone tail, part of an e-mail, order number, unique custom field.', example: 'zhangsan' }),
  sort: z.string().max(60).default('-updatedAt').meta({ description: 'A sortable field, with - before it for descending.', example: '-updatedAt' }),
  columns: z.string().max(1000).optional().meta({ description: 'Further field keys, comma-separated.', example: 'tier,lastContact' }),
  deleted: z.stringbool().optional(),
})

export const partyCreated = eventType('parties.party-created', 1, z.object({ partyId: Id }))
export const partyChanged = eventType('parties.party-changed', 1, z.object({ partyId: Id, fields: z.array(z.string()) }))
export const ownerCauses = ['changed', 'assigned', 'taken-back', 'handed-over', 'matched'] as const
export type OwnerCause = (typeof ownerCauses)[number]
/** Parties became another's: in an edit, by an assignment or its undo, because a member was handed over, or as who matched advisers tells by itself. Some hundreds an event. */
export const ownersChanged = eventType('parties.owners-changed', 1, z.object({ cause: z.enum(ownerCauses), by: Id.nullable(), moves: z.array(z.object({ partyId: Id, fromId: Id.nullable(), toId: Id.nullable() })) }))
export const partyDeleted = eventType('parties.party-deleted', 1, z.object({ partyId: Id }))
export const partiesMerged = eventType('parties.parties-merged', 1, z.object({ survivorId: Id, mergedId: Id }))
export const partiesUnmerged = eventType('parties.parties-unmerged', 1, z.object({ survivorId: Id, mergedId: Id }))

const byId = z.object({ id: Id })
const none = [partyRefusals['not-found']]
const exampleInput = { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417' }], roles: ['customer'] } as const

export const findParties = endpoint({ name: 'findParties', method: 'GET', path: '/parties', may: ['read', 'party'], summary: 'Finds parties by filter or search, a page at a time.', query: PartyQuery, reply: pageOf(PartyRow) })
export const countParties = endpoint({ name: 'countParties', method: 'GET', path: '/parties/count', may: ['read', 'party'], summary: 'Counts the parties that a filter finds; above 10,000 it estimates and says so.', query: PartyQuery.pick({ filter: true, search: true, deleted: true }), reply: z.object({ count: z.number(), exact: z.boolean() }) })
export const getPartyFields = endpoint({ name: 'getPartyFields', method: 'GET', path: '/parties/fields', may: ['read', 'party'], summary: 'Lists the fields that filters, columns, forms and imports know.', reply: z.object({ fields: z.array(FieldInfo) }) })
export const getPartyActivities = endpoint({ name: 'getPartyActivities', method: 'GET', path: '/parties/activities', may: ['read', 'party'], summary: 'Lists what parties do, for behaviours and sequences in filters, with what can be asked of one occurrence.', reply: z.object({ activities: z.array(ActivityInfo) }) })
export const createParty = endpoint({ name: 'createParty', method: 'POST', path: '/parties', may: ['create', 'party'], summary: 'Creates a party.', body: PartyInput, reply: Party, status: 201, versioned: true, refusals: [partyRefusals['unit-unknown'], partyRefusals['parent-kind']], example: { body: { ...exampleInput, contacts: [...exampleInput.contacts], roles: [...exampleInput.roles] } } })
export const getParty = endpoint({ name: 'getParty', method: 'GET', path: '/parties/{id}', may: ['read', 'party'], summary: 'Gets a party with its names, contacts, roles and tags. A merged id answers with its survivor.', params: byId, reply: Party, versioned: true, refusals: none, example: { params: { id: '1024' } } })
export const updateParty = endpoint({ name: 'updateParty', method: 'PATCH', path: '/parties/{id}', may: ['update', 'party'], summary: 'Changes the fields that are named; needs If-Match.', params: byId, body: PartyChange, reply: Party, versioned: true, refusals: none, example: { params: { id: '1024' }, body: { contactHours: '工作日 19:30 后' } } })
export const deleteParty = endpoint({ name: 'deleteParty', method: 'DELETE', path: '/parties/{id}', may: ['delete', 'party'], summary: 'Puts a party into the bin, whence it can be restored.', params: byId, refusals: none, example: { params: { id: '1024' } } })
export const restoreParty = endpoint({ name: 'restoreParty', method: 'POST', path: '/parties/{id}/restoration', may: ['delete', 'party'], summary: 'Restores a party from the bin.', params: byId, reply: Party, versioned: true, refusals: none, example: { params: { id: '1024' } } })

export const partyEndpoints = [findParties, countParties, getPartyFields, getPartyActivities, createParty, getParty, updateParty, deleteParty, restoreParty]
