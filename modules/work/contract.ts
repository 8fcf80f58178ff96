import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { FilterQuery } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const workRefusals = refusals('work', { 'not-found': 404, 'party-not-found': 404, 'member-unknown': 422, ended: 409, 'not-ended': 409, 'is-promise': 409, 'not-promise': 409, 'promise-needs-party': 422, 'due-past': 422 })
const r = workRefusals

export const workKinds = ['task', 'follow-up', 'promise'] as const
export const outcomes = ['completed', 'kept', 'broken', 'dropped'] as const
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ description: 'Hour and minute in the owner’s day.', example: '19:30' })
const what = z.string().trim().min(1).max(500)
const note = z.string().trim().max(4000)

export const WorkInput = z.strictObject({
  kind: z.enum(workKinds), what, note: note.optional(), partyId: Id.optional(),
  givenBy: z.enum(['us', 'party']).default('us').meta({ description: 'Of a promise: whether we gave it or the party.' }),
  ownerId: Id.optional().meta({ description: 'Whose work it is; one’s own unless said.' }), dueOn: Day, dueTime: Time.optional(),
}).meta({ id: 'WorkInput' })
export type WorkInput = z.output<typeof WorkInput>
export const WorkChange = z.strictObject({ what: what.optional(), note: note.nullish(), dueTime: Time.nullish() }).meta({ id: 'WorkChange' })

const named = z.object({ id: Id, name: z.string() })
export const WorkItem = z.object({
  id: Id, kind: z.enum(workKinds), what: z.string(), note: z.string().nullable(), party: named.nullable(), givenBy: z.enum(['us', 'party']), owner: named, unitId: Id, by: named.nullable(),
  dueOn: Day, dueTime: Time.nullable(), firstDueOn: Day, postponed: z.number().int(), daysLate: z.number().int().meta({ description: 'Days past the due day, when it ended or today; negative before it.' }),
  outcome: z.enum(outcomes).nullable(), endedAt: Instant.nullable(), result: z.string().nullable(), ref: z.object({ object: z.string(), id: Id }).nullable(), createdAt: Instant, version: z.number().int(), mayChange: z.boolean(),
}).meta({ id: 'WorkItem' })
export type WorkItem = z.infer<typeof WorkItem>
export const WorkStep = z.object({ action: z.string(), detail: z.record(z.string(), z.unknown()).nullable(), at: Instant, by: named.nullable() })

export const WorkQuery = PageQuery.extend({
  view: z.enum(['mine', 'given', 'all']).default('mine').meta({ description: 'One’s own, what one gave to others, or all that may be seen.' }),
  state: z.enum(['open', 'ended']).default('open'),
  due: z.enum(['overdue', 'today', 'week', 'later']).optional().meta({ description: 'Of open items: past due, due today, in the next seven days, or later.' }),
  kind: z.enum(workKinds).optional(), partyId: Id.optional(), filter: FilterQuery.optional(),
})

export const Stake = z.object({ amount: Amount, currency: z.string() })
export const TodayItem = WorkItem.extend({ reason: z.enum(['overdue', 'due-today', 'promise-soon']), stake: Stake.nullable().meta({ description: 'What the relationship is worth, where it is known.' }) })
export type TodayItem = z.infer<typeof TodayItem>
/** A line that another module puts on Today. Which source it is of says which module's words tell its reason. */
export const TodayEntry = z.object({
  source: z.string(), key: Id, party: named, day: Day.meta({ description: 'When it came about.' }), stake: Stake,
  reason: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({ description: 'The values that its evidence names.' }),
})
export type TodayEntry = z.infer<typeof TodayEntry>
export const Today = z.object({ day: Day, items: z.array(TodayItem), more: z.boolean() }).meta({ id: 'Today' })
export type Today = z.infer<typeof Today>

const about = { itemId: Id, kind: z.enum(workKinds), ownerId: Id, partyId: Id.nullable() }
export const workCreated = eventType('work.item-created', 1, z.object(about))
export const workPostponed = eventType('work.item-postponed', 1, z.object({ ...about, dueOn: Day }))
export const workReassigned = eventType('work.item-reassigned', 1, z.object({ ...about, formerOwnerId: Id }))
export const workEnded = eventType('work.item-ended', 1, z.object({ ...about, outcome: z.enum(outcomes), daysLate: z.number().int() }))

const byId = z.object({ id: Id })
const example = { params: { id: '17' } }
const done = z.strictObject({ result: note.min(1).optional(), channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).optional().meta({ description: 'Of a follow-up: how it was done.' }) })
const ended = z.strictObject({ result: note.min(1).optional() })
const write = { method: 'POST', may: ['update', 'work'], params: byId, reply: WorkItem, versioned: true } as const

export const findWork = endpoint({ name: 'findWork', method: 'GET', path: '/work', may: ['read', 'work'], summary: 'Finds tasks, follow-ups and promises: open ones by due day, ended ones latest first.', query: WorkQuery, reply: pageOf(WorkItem) })
export const getToday = endpoint({ name: 'getToday', method: 'GET', path: '/today', may: ['read', 'work'], summary: 'Gets what the asker is to do today, in order of what is at stake.', reply: Today })
export const findTodayEntries = endpoint({ name: 'findTodayEntries', method: 'GET', path: '/today/entries', may: ['read', 'work'], summary: 'Finds what changed of late, as other modules tell it: the newest first, of one day what has most at stake.', query: PageQuery, reply: pageOf(TodayEntry) })
export const getWork = endpoint({ name: 'getWork', method: 'GET', path: '/work/{id}', may: ['read', 'work'], summary: 'Gets an item with its steps.', params: byId, reply: WorkItem.extend({ steps: z.array(WorkStep) }), versioned: true, refusals: [r['not-found']], example })
export const createWork = endpoint({ name: 'createWork', method: 'POST', path: '/work', may: ['create', 'work'], summary: 'Makes a task, follow-up or promise; whoever is handed it gets a notice.', body: WorkInput, reply: WorkItem, status: 201, versioned: true, refusals: [r['party-not-found'], r['member-unknown'], r['promise-needs-party']], example: { body: { kind: 'follow-up', what: '回电确认课程时间', partyId: '1024', dueOn: '2026-11-23', dueTime: '19:30' } } })
export const updateWork = endpoint({ name: 'updateWork', method: 'PATCH', path: '/work/{id}', may: ['update', 'work'], summary: 'Changes the words of an open item; needs If-Match.', params: byId, body: WorkChange, reply: WorkItem, versioned: true, refusals: [r['not-found'], r.ended], example: { ...example, body: { note: '晚上七点半以后' } } })
export const completeWork = endpoint({ ...write, name: 'completeWork', path: '/work/{id}/completion', summary: 'Completes a task or follow-up.', body: done, refusals: [r['not-found'], r.ended, r['is-promise']], example: { ...example, body: { result: '已确认周六上午' } } })
export const keepPromise = endpoint({ ...write, name: 'keepPromise', path: '/work/{id}/keeping', summary: 'Says that a promise was kept.', body: ended, refusals: [r['not-found'], r.ended, r['not-promise']], example: { ...example, body: {} } })
export const breakPromise = endpoint({ ...write, name: 'breakPromise', path: '/work/{id}/breaking', summary: 'Says that a promise was not kept.', body: ended, refusals: [r['not-found'], r.ended, r['not-promise']], example: { ...example, body: { result: '缺货' } } })
export const dropWork = endpoint({ ...write, name: 'dropWork', path: '/work/{id}/dropping', summary: 'Drops an item that need not be done any more.', body: ended, refusals: [r['not-found'], r.ended], example: { ...example, body: { result: '客户已自行解决' } } })
export const reopenWork = endpoint({ name: 'reopenWork', method: 'DELETE', path: '/work/{id}/ending', may: ['update', 'work'], summary: 'Opens an ended item again.', params: byId, reply: WorkItem, refusals: [r['not-found'], r['not-ended']], example })
export const postponeWork = endpoint({ ...write, name: 'postponeWork', path: '/work/{id}/postponement', summary: 'Moves the due day; the first one is kept.', body: z.strictObject({ dueOn: Day, dueTime: Time.nullish(), reason: note.min(1).optional() }), refusals: [r['not-found'], r.ended, r['due-past']], example: { ...example, body: { dueOn: '2026-11-30' } } })
export const reassignWork = endpoint({ ...write, name: 'reassignWork', path: '/work/{id}/reassignment', summary: 'Hands an item to another member, who gets a notice.', body: z.strictObject({ ownerId: Id, reason: note.min(1).optional() }), refusals: [r['not-found'], r.ended, r['member-unknown']], example: { ...example, body: { ownerId: '2' } } })
export const reassignManyWork = endpoint({ name: 'reassignManyWork', method: 'POST', path: '/work/reassignment', may: ['update', 'work'], summary: 'Hands many items to one member; what has ended or may not be changed is left and counted.', body: z.strictObject({ ids: z.array(Id).min(1).max(200), ownerId: Id, reason: note.min(1).optional() }), reply: z.object({ changed: z.number().int(), skipped: z.number().int() }), refusals: [r['member-unknown']], example: { body: { ids: ['17', '18'], ownerId: '2', reason: '休假' } } })

export const endpoints = [findWork, getToday, findTodayEntries, getWork, createWork, updateWork, completeWork, keepPromise, breakPromise, dropWork, reopenWork, postponeWork, reassignWork, reassignManyWork]
