import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { intelligenceRefusals } from '../contract.ts'
import { creditRefusals, type putCredit as contract } from './contract.ts'

/** Sets terms, or a hold with its lawful reason. */
export async function putCredit(context: Context, id: string, { termsDays, hold, reason, note }: BodyOf<typeof contract>): Promise<void> {
  const { tx, actor, now } = context
  if (fieldLevel(actor, 'party.credit') !== 'edit') throw new Refusal(creditRefusals['credit-closed'], {})
  if (hold !== 'none' && !reason) throw new Refusal(creditRefusals['hold-reason'], {}, '/body/reason')
  const { rows: [party] } = await sql<{ id: string; may: boolean }>`select id::text, parties.may_change(id) as may from parties.party where id = ${id} and survivor_id is null and deleted_at is null`.execute(tx)
  if (!party?.may) throw new Refusal(intelligenceRefusals['no-standing'], { id })
  const why = hold === 'none' ? null : reason ?? null
  await sql`insert into intelligence.credit (party_id, terms_days, hold, reason, note, updated_at, updated_by) values (${id}, ${termsDays ?? null}, ${hold}, ${why}, ${note ?? null}, ${now}, ${actor.memberId})
    on conflict (party_id) do update set terms_days = excluded.terms_days, hold = excluded.hold, reason = excluded.reason, note = excluded.note, updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = intelligence.credit.version + 1`.execute(tx)
  await audit(context, { action: 'update', object: 'credit', id, detail: { termsDays, hold, reason: why, note } })
}
