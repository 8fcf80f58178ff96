import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Ends what needs asking (marketing above all) with some parties, because the firm lets them go: service goes on, and whoever manages consent may lift it. Whom it stands for already keeps it; gives how many are new. */
export async function letGo(context: Context, { partyIds, source, because }: { partyIds: readonly string[]; source: string; because: string }): Promise<number> {
  const { tx, actor, now } = context
  const { rows } = await sql<{ id: string }>`
    insert into consent.suppression (party_id, reason, source, proof, at, by)
    select p.id, 'let-go', ${source}, ${JSON.stringify({ because })}::jsonb, ${now}, ${actor.memberId}::bigint from parties.party p
    where p.id = any (${`{${partyIds.join(',')}}`}::bigint[]) and not exists (select from consent.suppression s where s.party_id = p.id and s.reason = 'let-go' and s.lifted_at is null) returning party_id::text as id`.execute(tx)
  if (rows.length) await audit(context, { action: 'let-go', object: 'consent', id: rows.length === 1 ? rows[0]!.id : null, detail: { partyIds: rows.map((r) => r.id), source, because } })
  return rows.length
}
