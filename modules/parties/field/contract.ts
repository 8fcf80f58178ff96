import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { Currency } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'
import { PartyKind } from '../party/contract.ts'

export const fieldRefusals = refusals('parties', {
  'field-not-found': 404, 'field-unknown': 422, 'field-not-for-kind': 422, 'field-required': 422, 'field-value': 422, 'field-taken': 422, 'field-key-taken': 422,
  'field-choices-missing': 422, 'field-choice-in-use': 422, 'field-not-unique-kind': 422, 'field-not-sortable-kind': 422,
})

export const customKinds = ['text', 'number', 'money', 'date', 'choice', 'choices', 'party', 'boolean'] as const
export const CustomKind = z.enum(customKinds)
export type CustomKind = z.infer<typeof CustomKind>

const word = z.string().trim().min(1).max(120)
/** A text in one language at least; the others take it over until they are given. */
const Label = z.strictObject({ 'zh-CN': word.optional(), 'zh-TW': word.optional(), en: word.optional() }).refine((l) => l['zh-CN'] ?? l['zh-TW'] ?? l.en, 'needs a text in one language')
const Named = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/)
const ChoiceInput = z.strictObject({ key: z.string().trim().min(1).max(60), label: Label })

const settable = {
  label: Label, help: Label.nullish(),
  required: z.boolean().optional(), unique: z.boolean().optional(),
  sortable: z.boolean().optional().meta({ description: 'Whether lists may be ordered by it; costs a row per party.' }),
  default: z.unknown().optional(), choices: z.array(ChoiceInput).max(200).optional(),
  partyKinds: z.array(PartyKind).min(1).nullish().meta({ description: 'The kinds of party that have it; null for all.' }),
  visibleTo: z.array(Id).max(50).nullish().meta({ description: 'The roles that see it, besides administrators; null for all.' }),
  position: z.number().int().min(0).max(10_000).optional(),
}
export const FieldDefinition = z.strictObject({ kind: CustomKind, key: Key.optional().meta({ description: 'Made from the label where absent.' }), currency: Currency.optional(), ...settable }).meta({ id: 'FieldDefinition' })
export type FieldDefinition = z.output<typeof FieldDefinition>
export const FieldChange = z.strictObject({ ...settable, label: Label.optional() }).meta({ id: 'FieldChange' })
export type FieldChange = z.output<typeof FieldChange>

export const CustomField = z.object({
  id: Id, key: z.string(), kind: CustomKind, label: Named, help: Named.nullable(), required: z.boolean(), unique: z.boolean(), sortable: z.boolean(), default: z.unknown().nullable(),
  choices: z.array(z.object({ key: z.string(), label: Named })), currency: z.string().nullable(), partyKinds: z.array(PartyKind).nullable(), visibleTo: z.array(Id).nullable(), position: z.number(),
  state: z.enum(['building', 'ready', 'failed']), progress: z.number().meta({ description: 'From 0 to 1.' }), clashes: z.number().meta({ description: 'Values that should be unique and are not.' }),
  archivedAt: Instant.nullable(), version: z.number(),
}).meta({ id: 'CustomField' })
export type CustomField = z.infer<typeof CustomField>

const byId = z.object({ id: Id })
const none = [fieldRefusals['field-not-found']]
const example = { kind: 'choice', key: 'teaTaste', label: { 'zh-CN': '口味' }, choices: [{ key: 'green', label: { 'zh-CN': '绿茶' } }, { key: 'dark', label: { 'zh-CN': '黑茶' } }] } as const
const choiceRefusals = [fieldRefusals['field-choices-missing'], fieldRefusals['field-not-unique-kind'], fieldRefusals['field-not-sortable-kind'], fieldRefusals['field-value']]

export const findCustomFields = endpoint({ name: 'findCustomFields', method: 'GET', path: '/custom-fields', may: ['read', 'party'], summary: "Lists the firm's own fields of parties, with how far their background work has come.", query: z.object({ archived: z.stringbool().optional() }), reply: z.object({ fields: z.array(CustomField) }) })
export const defineCustomField = endpoint({ name: 'defineCustomField', method: 'POST', path: '/custom-fields', may: ['update', 'settings'], summary: 'Defines a field; it works at once everywhere.', body: FieldDefinition, reply: CustomField, status: 201, versioned: true, refusals: [fieldRefusals['field-key-taken'], ...choiceRefusals], example: { body: { ...example, choices: [...example.choices] } } })
export const changeCustomField = endpoint({ name: 'changeCustomField', method: 'PATCH', path: '/custom-fields/{id}', may: ['update', 'settings'], summary: 'Changes what a field is called, demands or offers. Its key and kind stay.', params: byId, body: FieldChange, reply: CustomField, versioned: true, refusals: [...none, fieldRefusals['field-choice-in-use'], ...choiceRefusals], example: { params: { id: '1' }, body: { required: true } } })
export const archiveCustomField = endpoint({ name: 'archiveCustomField', method: 'DELETE', path: '/custom-fields/{id}', may: ['update', 'settings'], summary: 'Puts a field away. Its values are kept and come back with it.', params: byId, refusals: none, example: { params: { id: '1' } } })
export const restoreCustomField = endpoint({ name: 'restoreCustomField', method: 'POST', path: '/custom-fields/{id}/restoration', may: ['update', 'settings'], summary: 'Brings a field back that was put away.', params: byId, reply: CustomField, versioned: true, refusals: none, example: { params: { id: '1' } } })
export const rebuildCustomField = endpoint({ name: 'rebuildCustomField', method: 'POST', path: '/custom-fields/{id}/building', may: ['update', 'settings'], summary: "Starts a field's background work again, after clashing values were put right.", params: byId, reply: CustomField, status: 202, versioned: true, refusals: none, example: { params: { id: '1' } } })

export const fieldEndpoints = [findCustomFields, defineCustomField, changeCustomField, archiveCustomField, restoreCustomField, rebuildCustomField]
