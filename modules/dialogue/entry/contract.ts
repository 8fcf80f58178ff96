import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { partyRefusals } from '#modules/parties/contract.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { entryKinds, entryOutcomes, sides } from '../vocabulary.ts'

const member = z.object({ id: Id, name: z.string() })
const Side = z.enum(sides).meta({ description: 'Whose words they are: ours or the party’s.' })

export const EntryInput = z.strictObject({
  kind: z.enum(entryKinds), side: Side, text: z.string().trim().min(1).max(1000), at: Instant.optional(), channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).optional(),
  source: z.enum(['hand', 'touchpoint', 'message']).default('hand'), refId: Id.optional().meta({ description: 'The touchpoint or message whose sentence it is.' }),
  dueOn: Day.optional().meta({ description: 'A promise with a day becomes one among the tasks, whatever else a follow-up.' }), ownerId: Id.optional(),
}).meta({ id: 'DialogueEntryInput' })
export type EntryInput = z.output<typeof EntryInput>

export const Entry = z.object({
  id: Id, kind: z.enum(entryKinds), side: Side, text: z.string(), at: Instant, channel: z.string().nullable(), member: member.nullable(), source: z.enum(['hand', 'touchpoint', 'message', 'question']), refId: Id.nullable(),
  dueOn: Day.nullable(), workId: Id.nullable(), state: z.enum(['open', 'closed', 'noted']), outcome: z.enum(entryOutcomes).nullable(), closedAt: Instant.nullable(),
}).meta({ id: 'DialogueEntry' })
export type Entry = z.infer<typeof Entry>

/** Something not settled yet: an entry, a message that nobody has answered, or a promise or overdue task of the work list. */
export const OpenMatter = z.object({
  of: z.enum(['entry', 'message', 'work']), id: Id, kind: z.enum(entryKinds), side: Side.meta({ description: 'Who owes the next step.' }), text: z.string(), since: Instant, channel: z.string().nullable(), dueOn: Day.nullable(), late: z.boolean(), owner: z.string().nullable(), askingId: Id.nullable(),
}).meta({ id: 'OpenMatter' })
export type OpenMatter = z.infer<typeof OpenMatter>
export const Dialogue = z.object({ open: z.array(OpenMatter), more: z.boolean() }).meta({ id: 'Dialogue' })
export type Dialogue = z.infer<typeof Dialogue>

const about = { entryId: Id.nullable().meta({ description: 'What was remembered; null for a promise of the work list alone.' }), workId: Id.nullable(), partyId: Id, side: Side, dueOn: Day.nullable() }
export const promiseMade = eventType('dialogue.promise-made', 1, z.object(about))
export const promiseDue = eventType('dialogue.promise-due', 1, z.object(about))
export const entryClosed = eventType('dialogue.entry-closed', 1, z.object({ entryId: Id, partyId: Id, kind: z.enum(entryKinds), outcome: z.enum(entryOutcomes) }))

const byId = z.object({ id: Id })
const example = { params: { id: '7' } }
const party = partyRefusals['not-found']
export const getDialogue = endpoint({ name: 'getDialogue', method: 'GET', path: '/parties/{id}/dialogue', may: ['read', 'dialogue'], summary: 'Gets what is not settled with a party over all channels: who owes what since when.', params: byId, reply: Dialogue, refusals: [party], example: { params: { id: '1024' } } })
export const findEntries = endpoint({ name: 'findDialogueEntries', method: 'GET', path: '/parties/{id}/dialogue/entries', may: ['read', 'dialogue'], summary: 'Lists what is remembered of the talk with a party: asked, said, promised, agreed, the latest first.', params: byId, query: PageQuery, reply: pageOf(Entry), refusals: [party], example: { params: { id: '1024' } } })
export const recordEntry = endpoint({ name: 'recordDialogueEntry', method: 'POST', path: '/parties/{id}/dialogue/entries', may: ['update', 'dialogue'], summary: 'Remembers what was asked, said, promised or agreed, in own words or as a sentence of a touchpoint or message.', params: byId, body: EntryInput, reply: Entry, status: 201, refusals: [party, r['no-reference'], r['channel-unknown']], example: { params: { id: '1024' }, body: { kind: 'promised', side: 'us', text: '周五前寄无糖样品', dueOn: '2026-11-27' } } })
export const closeEntry = endpoint({ name: 'closeDialogueEntry', method: 'POST', path: '/dialogue/entries/{id}/closing', may: ['update', 'dialogue'], summary: 'Settles what was open: answered, kept, broken, settled or dropped; its task ends with it.', params: byId, body: z.strictObject({ outcome: z.enum(entryOutcomes), result: z.string().trim().min(1).max(1000).optional() }), reply: Entry, status: 200, refusals: [r['not-found'], r['not-open']], example: { ...example, body: { outcome: 'kept' } } })
export const reopenEntry = endpoint({ name: 'reopenDialogueEntry', method: 'DELETE', path: '/dialogue/entries/{id}/closing', may: ['update', 'dialogue'], summary: 'Opens a settled matter again.', params: byId, reply: Entry, status: 200, refusals: [r['not-found'], r['not-closed']], example })

export const entryEndpoints = [getDialogue, findEntries, recordEntry, closeEntry, reopenEntry]
