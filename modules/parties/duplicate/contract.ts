import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day, Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { ContactChannel, DocumentInput, KeyInput, PartyKind } from '../party/contract.ts'

export const duplicateRefusals = refusals('parties', { 'duplicate-not-found': 404 })

/** What speaks for two records being one party. */
export const DuplicateReason = z.enum(['key', 'document', 'phone-verified', 'email-verified', 'handle', 'email', 'phone', 'address', 'birthday', 'name', 'name-sounds', 'name-alike'])
/** What speaks against it. */
export const DuplicateDoubt = z.enum(['document', 'birthday', 'gender', 'name'])

const Score = z.number().int().min(0).max(100).meta({ description: 'How likely they are one party: 100 is certain.' })

export const DuplicateCheck = z.strictObject({
  kind: PartyKind, name: z.string().trim().min(1).max(200), birthday: Day.nullish(),
  contacts: z.array(z.strictObject({ channel: ContactChannel, value: z.string().trim().min(1).max(500) })).max(50).optional(), keys: z.array(KeyInput).max(20).optional(),
  documents: z.array(DocumentInput.pick({ kind: true, number: true, country: true })).max(10).optional(),
  exceptId: Id.optional().meta({ description: 'The party that is being edited.' }),
}).meta({ id: 'DuplicateCheck' })
export type DuplicateCheck = z.output<typeof DuplicateCheck>

export const DuplicateWarning = z.object({
  /** Records that the asker may see. */
  matches: z.array(z.object({ score: Score, reasons: z.array(DuplicateReason), against: z.array(DuplicateDoubt), party: z.object({ id: Id, name: z.string(), unitName: z.string().nullable(), ownerName: z.string().nullable() }) })),
  /** Units with a record that may be the same but may not be seen: ask there. Nothing of the record is told. */
  elsewhere: z.array(z.object({ unitName: z.string() })),
}).meta({ id: 'DuplicateWarning' })
export type DuplicateWarning = z.infer<typeof DuplicateWarning>

const Side = z.object({
  id: Id, kind: PartyKind, name: z.string(), unitName: z.string().nullable(), ownerName: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable(), birthday: Day.nullable(), createdAt: Instant, updatedAt: Instant, version: z.number(),
})

export const Duplicate = z.object({
  id: Id, score: Score, reasons: z.array(DuplicateReason), against: z.array(DuplicateDoubt), foundAt: Instant, dismissedAt: Instant.nullable(),
  /** The older record first. */
  parties: z.tuple([Side, Side]), mayMerge: z.boolean(),
}).meta({ id: 'Duplicate' })
export type Duplicate = z.infer<typeof Duplicate>

const byId = z.object({ id: Id })
const none = [duplicateRefusals['duplicate-not-found']]

export const checkDuplicates = endpoint({
  name: 'checkDuplicates', method: 'POST', path: '/parties/duplicate-check', may: ['create', 'party'], summary: 'Warns, while a party is being entered, of records that may be the same. Of those that may not be seen only the unit is told.',
  body: DuplicateCheck, reply: DuplicateWarning, example: { body: { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417' }] } },
})
export const findDuplicates = endpoint({
  name: 'findDuplicates', method: 'GET', path: '/duplicates', may: ['merge', 'party'], summary: 'Lists pairs of records that may be the same party, the likeliest first.',
  query: PageQuery.extend({ reason: DuplicateReason.optional(), partyId: Id.optional(), dismissed: z.enum(['true', 'false']).default('false').transform((v) => v === 'true') }), reply: pageOf(Duplicate),
})
export const dismissDuplicate = endpoint({ name: 'dismissDuplicate', method: 'POST', path: '/duplicates/{id}/dismissal', may: ['merge', 'party'], summary: 'Says that the two are two. They are not proposed again.', params: byId, refusals: none, example: { params: { id: '7' } } })
export const reopenDuplicate = endpoint({ name: 'reopenDuplicate', method: 'DELETE', path: '/duplicates/{id}/dismissal', may: ['merge', 'party'], summary: 'Takes a dismissal back.', params: byId, refusals: none, example: { params: { id: '7' } } })

export const duplicateEndpoints = [checkDuplicates, findDuplicates, dismissDuplicate, reopenDuplicate]
