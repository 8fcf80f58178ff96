import { sql } from 'kysely'
import { notify } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'

/** A member's findings go to whom the member was handed over to, who is told once. */
export async function run(context: Context, { memberId, toId }: { memberId: string; toId: string }): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update findings.finding f set owner_id = m.id, unit_id = m.unit_id, updated_at = ${context.now}, version = f.version + 1
    from people.member_name m where m.id = ${toId}::bigint and f.owner_id = ${memberId}::bigint and not f.archived returning f.id::text`.execute(context.tx)
  if (!rows.length) return
  await audit(context, { action: 'reassigned', object: 'finding', detail: { from: memberId, to: toId, findings: rows.length } })
  await notify(context, [{ memberId: toId, reason: 'finding-given', ref: { object: 'finding', id: rows[0]!.id } }])
}
