import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Outcome } from '../channel/sender.ts'
import { classifyFailure } from '../email/report/classify-failure.ts'
import { noteDelivery, type Told } from '../notice/note-delivery.ts'
import { type Left, tellEnded } from './tell-ended.ts'

/** What became of one message in a runner's hands. */
export interface Ended { id: string; outcome: Outcome }

const TRIES = 6
/** Minutes before another try: 1, 5, 25, 125, 625. */
const WAIT_BASE = 5

/** Writes outcomes into the ledger, and each message that left as a touchpoint, in one transaction. What the runner no longer holds, because it was taken for dead, is put right as well: it knows. */
export async function recordOutcomes(context: Context, runner: string, ended: readonly Ended[]): Promise<void> {
  if (!ended.length) return
  const { tx, now } = context
  const told = ended.map(({ id, outcome }) => ({ id, kind: outcome.kind, reason: 'reason' in outcome ? outcome.reason : null, reference: 'reference' in outcome ? outcome.reference : null }))
  const { rows } = await sql<Left>`
    update messaging.message m set
      state = case when r.kind = 'later' then case when m.attempts >= ${TRIES} then 'failed' else 'queued' end else r.kind end, reason = r.reason, reference = r.reference, runner = null,
      due_at = case when r.kind = 'later' then ${now}::timestamptz + make_interval(mins => power(${WAIT_BASE}, m.attempts - 1)::int) else m.due_at end,
      ended_at = case when r.kind in ('sent', 'failed') or (r.kind = 'later' and m.attempts >= ${TRIES}) then ${now}::timestamptz end
    from ${rowSet(told, { id: 'bigint', kind: 'text', reason: 'text', reference: 'text' })}, messaging.content c
    where m.id = r.id and m.runner = ${runner}::uuid and m.state in ('handing', 'doubtful') and c.id = m.content_id
    returning m.id::text, m.party_id::text as "partyId", m.step, m.state, m.channel, c.subject, m.created_by::text as "createdBy", ${now}::timestamptz as at`.execute(tx)
  const parts = new Map(ended.flatMap(({ id, outcome }) => (outcome.kind === 'sent' && outcome.parts ? [[id, outcome.parts] as const] : [])))
  await tellEnded(context, rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? 1 })))
  const said = new Map(ended.map(({ id, outcome }) => [id, outcome]))
  await noteDelivery(context, rows.filter((row) => row.state === 'failed').flatMap(({ id }) => bounceOf(id, said.get(id)!, now)))
}

/** What a refusal at the server's door says of the address: there is none, or none for now (a full mailbox, or tried as often as we try). */
function bounceOf(messageId: string, outcome: Outcome, at: Date): Told[] {
  if (outcome.kind !== 'failed' && outcome.kind !== 'later') return []
  const { reason } = outcome
  if (outcome.kind === 'failed' && outcome.gone) return [{ messageId, kind: 'bounced', at, reason }]
  const text = /^smtp ([245]\d\d\b.*)$/.exec(reason)?.[1]
  if (!text || classifyFailure({ status: /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null, text }) !== 'later') return []
  return [{ messageId, kind: 'soft-bounced', at, key: 'door', reason, counts: true }]
}
