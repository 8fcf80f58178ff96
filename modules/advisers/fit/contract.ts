import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { partyRefusals } from '#modules/parties/contract.ts'
import { adviserRefusals as r } from '../refusals.ts'

export const fitParts = ['language', 'skills', 'area', 'load', 'history', 'wishes', 'results', 'type'] as const
export type FitPart = (typeof fitParts)[number]
export const barredReasons = ['inactive', 'away', 'takes-no-new', 'kinship', 'unwanted'] as const
export const changeReasons = ['better-fit', 'left', 'leave', 'customer-wish', 'other'] as const
export type ChangeReason = (typeof changeReasons)[number]

const named = z.object({ id: Id, name: z.string() })
const Said = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

export const PartOfFit = z.object({ part: z.enum([...fitParts, 'kinship']), points: z.number().meta({ description: 'What it gives of the hundred.' }), most: z.number().meta({ description: 'What it could give.' }), because: Said }).meta({ id: 'PartOfFit' })
export type PartOfFit = z.infer<typeof PartOfFit>
export const ChannelChoice = z.object({ channel: z.string(), score: z.number(), because: z.array(Said) }).meta({ id: 'ChannelChoice' })
export type ChannelChoice = z.infer<typeof ChannelChoice>
export const Candidate = z.object({
  adviser: named.extend({ unitName: z.string() }), present: z.boolean(), fit: z.number(), barred: z.enum(barredReasons).nullable().meta({ description: 'Why they may not, where they may not.' }), parts: z.array(PartOfFit), load: z.number().int(), capacity: z.number().int(), channel: ChannelChoice.nullable(),
}).meta({ id: 'AdviserCandidate' })
export type Candidate = z.infer<typeof Candidate>

export const AdviserChange = z.object({ id: Id, from: named.nullable(), to: named.nullable(), reason: z.string(), note: z.string().nullable(), at: Instant, by: z.string().nullable() }).meta({ id: 'AdviserChange' })
export type AdviserChange = z.infer<typeof AdviserChange>

/** A party got another adviser (`fromId` null: nobody before). That nobody looks after it any more is recorded and not told. */
export const adviserChanged = eventType('advisers.adviser-changed', 1, z.object({ partyId: Id, fromId: Id.nullable(), toId: Id, reason: z.string(), runId: Id.nullable() }))

const byParty = z.object({ id: Id })
const example = { params: { id: '1024' } }

export const rankAdvisers = endpoint({ name: 'rankAdvisers', method: 'GET', path: '/parties/{id}/advisers', may: ['read', 'adviser'], summary: 'Ranks advisers for a party, each with what speaks for them and the channel that suits best; then those who may not, and why.', params: byParty, query: z.object({ together: z.enum(['true', 'false']).default('false').meta({ description: 'As in matching many at once, where capacities take the place of the part for load.' }) }), reply: z.object({ items: z.array(Candidate), weights: z.record(z.string(), z.number()) }), refusals: [partyRefusals['not-found']], example: { ...example, query: { together: 'false' } } })
export const assignAdviser = endpoint({ name: 'assignAdviser', method: 'POST', path: '/parties/{id}/adviser', may: ['update', 'party'], summary: 'Gives a party to an adviser, with the reason and what is handed on; their open work and conversations go along.', params: byParty, body: z.strictObject({ memberId: Id, reason: z.enum(changeReasons).default('better-fit'), note: z.string().trim().max(500).nullish() }), reply: AdviserChange, status: 201, refusals: [partyRefusals['not-found'], r['no-adviser'], r.excluded], example: { ...example, body: { memberId: '3', reason: 'customer-wish' } } })
export const findAdviserChanges = endpoint({ name: 'findAdviserChanges', method: 'GET', path: '/parties/{id}/adviser-changes', may: ['read', 'party'], summary: 'Lists who looked after a party when, and what was handed on.', params: byParty, reply: z.object({ items: z.array(AdviserChange), keeper: named.nullable() }), refusals: [partyRefusals['not-found']], example })

export const fitEndpoints = [rankAdvisers, assignAdviser, findAdviserChanges]
