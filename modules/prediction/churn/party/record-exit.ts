import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { churnRefusals, type recordExit as contract } from '../contract.ts'

/** Notes that a customer left and why; said again for the same day it replaces what was said. */
export async function recordExit(context: Context, partyId: string, { day, cause, note }: BodyOf<typeof contract>): Promise<{ id: Id }> {
  const { tx, actor, now } = context
  if (day > dayIn(actor.zone, now)) throw new Refusal(churnRefusals['exit-future'], { day }, '/body/day')
  const known = await sql`select from parties.party where id = ${partyId} and survivor_id is null and deleted_at is null`.execute(tx)
  if (!known.rows.length) throw new Refusal(churnRefusals['party-not-found'], { id: partyId })
  const { rows: [made] } = await sql<{ id: Id }>`
    insert into prediction.exit (party_id, day, cause, note, at, by) values (${partyId}, ${day}, ${cause}, ${note ?? null}, ${now}, ${actor.memberId})
    on conflict (party_id, day) do update set cause = excluded.cause, note = excluded.note, at = excluded.at, by = excluded.by returning id::text`.execute(tx)
  await audit(context, { action: 'record-exit', object: 'party', id: partyId, detail: { day, cause } })
  return made!
}

/** Takes back that a customer left. */
export async function withdrawExit(context: Context, partyId: string, exitId: string): Promise<void> {
  const gone = await sql`delete from prediction.exit where id = ${exitId} and party_id = ${partyId}`.execute(context.tx)
  if (!gone.numAffectedRows) throw new Refusal(churnRefusals['exit-not-found'], { id: exitId })
  await audit(context, { action: 'withdraw-exit', object: 'party', id: partyId, detail: { exitId } })
}
