import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { partiesMerged } from '#modules/parties/contract.ts'
import { standingMoved } from '../contract.ts'
import type { Trigger } from '../definition/definition.ts'
import { enrol, type Open } from '../engine/enrol.ts'
import { findOpen } from '../engine/find-open.ts'
import { followMerge } from '../engine/follow-merge.ts'
import { ANYTHING } from '../step/take-waits.ts'
import { standingMovers } from './standing-movers.ts'

/** The parties that an event is about, wherever its payload names them. */
export function partiesOf(payload: unknown): string[] {
  const p = (payload ?? {}) as { partyId?: unknown; partyIds?: unknown; buyerId?: unknown; messages?: { partyId: string }[]; runs?: { partyId: string }[] }
  return [...new Set([p.partyId, p.buyerId, ...(Array.isArray(p.partyIds) ? p.partyIds : []), ...(p.messages ?? []).map((m) => m.partyId), ...(p.runs ?? []).map((r) => r.partyId)].filter((id): id is string => typeof id === 'string'))]
}

/** Whether an event is what a trigger waits for. */
function meets(trigger: Trigger, { name, payload }: TextEvent): boolean {
  if (trigger.on === 'segment') return name === `segments.segment-${trigger.passage}` && (payload as { segmentId?: string }).segmentId === trigger.segmentId
  if (trigger.on === 'standing') return name === standingMoved.name
  return trigger.on === 'event' && name === trigger.event && Object.entries(trigger.where ?? {}).every(([key, value]) => (payload as Record<string, unknown>)[key] === value)
}

/** Starts parties on the playbooks that events start, and wakes the runs that waited for them: one enrolment a playbook and one wake-up for all that were heard together. */
export async function run(context: Context, events: readonly TextEvent[]): Promise<void> {
  const about = events.map((event) => ({ event, parties: partiesOf(event.payload) })).filter(({ event, parties }) => parties.length || event.name === partiesMerged.name)
  if (!about.length) return
  for (const { event } of about) if (event.name === partiesMerged.name) { const { survivorId, mergedId } = event.payload as { survivorId: string; mergedId: string }; await followMerge({ ...context, now: event.at }, survivorId, mergedId) }
  const survivors = await survivorsOf(context, about.flatMap((a) => a.parties))
  const heard = about.map(({ event, parties }) => ({ event, parties: parties.flatMap((id) => survivors.get(id) ?? []) }))
  for (const open of await findOpen(context, ['event', 'segment', 'standing'])) await start(context, open, heard.filter(({ event }) => meets(open.definition.trigger, event)))
  await wake(context, heard)
}

type Heard = { event: TextEvent; parties: string[] }

async function start(context: Context, open: Open, heard: readonly Heard[]): Promise<void> {
  const last = heard.at(-1)
  if (!last) return
  const { trigger } = open.definition
  const parties = [...new Set(heard.flatMap((h) => h.parties))]
  await enrol({ ...context, now: last.event.at }, open, trigger.on === 'standing' ? await standingMovers(context, trigger, parties) : parties)
}

async function survivorsOf({ tx }: Context, partyIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; survivor: string }>`select id::text, coalesce(survivor_id, id)::text as survivor from parties.party where id = any (${`{${[...new Set(partyIds)].join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.survivor]))
}

/** The first event of each name and party answers those who await it; whoever waits for conditions looks again. */
async function wake({ tx }: Context, heard: readonly Heard[]): Promise<void> {
  const first = new Map<string, { name: string; party: string; at: Date; answer: string | null }>()
  for (const { event: { name, at }, parties } of heard.toReversed()) {
    for (const party of parties) first.set(`${name} ${party}`, { name, party, at, answer: name }).set(party, { name: ANYTHING, party, at, answer: null })
  }
  if (first.size) await sql`update playbooks.run t set answer = r.answer, due_at = least(t.due_at, r.at) from ${rowSet([...first.values()], { name: 'text', party: 'bigint', at: 'timestamptz', answer: 'text' })} where t.awaits = r.name and t.party_id = r.party and t.state = 'active' and t.answer is null`.execute(tx)
}
