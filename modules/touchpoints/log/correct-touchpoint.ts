import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Correction, type TouchpointEntry, touchpointRefusals } from '../contract.ts'
import { readEntries } from '../timeline/read-entries.ts'
import { happenedAt } from './log-contact.ts'
import { logTouchpoint, type TouchpointRecord } from './log-touchpoint.ts'

interface Original {
  kind: string; channel: string | null; direction: 'in' | 'out' | 'none'; stage: string | null; at: Date; party_ids: string[]; party_roles: string[]; member_id: string | null
  text: string | null; detail: TouchpointRecord['detail']; cost: string | null; expected: string | null; perceived: string | null; source: string; ref_object: string | null; ref_id: string | null; episode: string | null
  import_id: string | null; corrected: boolean; may: boolean
}

/** Corrects a touchpoint by another that supersedes it: the log keeps both, the timeline shows the later. With `retract` it shows neither. */
export async function correctTouchpoint(context: Context, id: string, correction: Correction): Promise<TouchpointEntry> {
  const original = await readOriginal(context, id)
  const { retract = false, at, ...change } = correction
  const numbers = { expected: original.expected === null ? null : Number(original.expected), perceived: original.perceived === null ? null : Number(original.perceived) }
  const newId = await logTouchpoint(context, {
    kind: original.kind, channel: original.channel, direction: original.direction, stage: original.stage, memberId: original.member_id, text: original.text, detail: original.detail, cost: original.cost,
    ...numbers, ...change, at: at === undefined ? original.at : happenedAt(context, at), source: original.source, ref: original.ref_object && original.ref_id ? { object: original.ref_object, id: original.ref_id } : null,
    episode: original.episode, participants: original.party_ids.map((partyId, i) => ({ partyId, role: original.party_roles[i]! })), supersedes: id, retracted: retract,
  })
  await audit(context, { action: 'correct', object: 'touchpoint', id: newId, detail: { corrects: id, after: correction } })
  const [entry] = await readEntries(context, [newId!])
  return entry!
}

/** Own touchpoints may be corrected by whoever logged them, others with the right to correct. Its lock makes a second correction wait, then fail. */
async function readOriginal({ tx }: Context, id: string): Promise<Original> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`touchpoint ${id}`}, 0))`.execute(tx)
  const { rows: [original] } = await sql<Original>`
    select t.*, exists (select from touchpoints.supersession s where s.touchpoint_id = t.id) as corrected, coalesce(t.recorded_by = access.me(), false) or touchpoints.may('correct', t.party_ids) as may
    from touchpoints.touchpoint t where t.id = ${id}`.execute(tx)
  if (!original) throw new Refusal(touchpointRefusals['not-found'], { id })
  if (!original.may) throw new Refusal(common.forbidden, { action: 'correct', object: 'touchpoint' })
  if (original.corrected) throw new Refusal(touchpointRefusals['already-corrected'], { id })
  return original
}
