import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { valueRefusals } from './contract.ts'

/** Judges whether a referred party would have come anyway. It counts from the next whole run on. */
export async function judgeReferral(context: Context, { id, referredId, type }: { id: string; referredId: string; type: 1 | 2 }): Promise<void> {
  const { tx, actor, now } = context
  const { rows: [referral] } = await sql<{ party_id: string; to_id: string }>`
    select c.party_id::text, c.to_id::text from parties.connection c where c.type = 'refers' and c.party_id = any (parties.ids_of(${id})) and c.to_id = any (parties.ids_of(${referredId})) and parties.may_change(c.party_id) order by c.id limit 1`.execute(tx)
  if (!referral) throw new Refusal(valueRefusals['not-referred'], { id, referredId })
  await sql`insert into value.referral_type (party_id, referred_id, type, at, by) values (${referral.party_id}, ${referral.to_id}, ${type}, ${now}, ${actor.memberId})
    on conflict (party_id, referred_id) do update set type = excluded.type, at = excluded.at, by = excluded.by`.execute(tx)
  await audit(context, { action: 'update', object: 'party', id: referral.party_id, detail: { referred: referral.to_id, type } })
}
