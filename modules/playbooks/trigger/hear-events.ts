import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { enrol } from '../engine/enrol.ts'
import { findOpen } from '../engine/find-open.ts'
import type { Trigger } from '../definition/definition.ts'

/** The parties that an event is about, wherever its payload names them. */
export function partiesOf(payload: unknown): string[] {
  const p = (payload ?? {}) as { partyId?: unknown; partyIds?: unknown; buyerId?: unknown; messages?: { partyId: string }[]; runs?: { partyId: string }[] }
  return [...new Set([p.partyId, p.buyerId, ...(Array.isArray(p.partyIds) ? p.partyIds : []), ...(p.messages ?? []).map((m) => m.partyId), ...(p.runs ?? []).map((r) => r.partyId)].filter((id): id is string => typeof id === 'string'))]
}

/** Whether an event is what a trigger waits for. */
function meets(trigger: Trigger, { name, payload }: TextEvent): boolean {
  if (trigger.on === 'segment') return name === `segments.segment-${trigger.passage}` && (payload as { segmentId?: string }).segmentId === trigger.segmentId
  return trigger.on === 'event' && name === trigger.event && Object.entries(trigger.where ?? {}).every(([key, value]) => (payload as Record<string, unknown>)[key] === value)
}

/** Starts parties on the playbooks that an event starts, and wakes the runs that waited for it. */
export async function run(context: Context, events: readonly TextEvent[]): Promise<void> {
  if (!events.length) return
  const open = await findOpen(context, ['event', 'segment'])
  for (const event of events) {
    const parties = partiesOf(event.payload)
    if (!parties.length) continue
    for (const playbook of open) if (meets(playbook.definition.trigger, event)) await enrol({ ...context, now: event.at }, playbook, await survivors(context, parties))
    await wake(context, event, parties)
  }
}

async function survivors({ tx }: Context, partyIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct coalesce(survivor_id, id)::text as id from parties.party where id = any (${`{${partyIds.join(',')}}`}::bigint[])`.execute(tx)
  return rows.map((r) => r.id)
}

const wake = ({ tx }: Context, { name, at }: TextEvent, parties: readonly string[]) =>
  sql`update playbooks.run set answer = ${name}, due_at = ${at} where awaits = ${name} and state = 'active' and answer is null and party_id = any (${`{${parties.join(',')}}`}::bigint[])`.execute(tx)
