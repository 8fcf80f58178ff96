import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { notify } from '#modules/touchpoints/api.ts'

/** A member's open work goes to whom the member was handed over to, who is told once of all of it. */
export async function run(context: Context, { memberId, toId }: { memberId: string; toId: string }): Promise<void> {
  const { rows: [given] } = await sql<{ n: number; first: string | null }>`
    with given as (
      update work.item i set owner_id = m.id, unit_id = m.unit_id, updated_at = ${context.now}, version = i.version + 1
      from people.member_name m where m.id = ${toId}::bigint and i.owner_id = ${memberId}::bigint and i.outcome is null returning i.id),
    told as (insert into work.step (item_id, action, detail, at) select id, 'reassigned', jsonb_build_object('from', ${memberId}::text, 'to', ${toId}::text), ${context.now} from given)
    select count(*)::int as n, min(id)::text as first from given`.execute(context.tx)
  if (!given?.first) return
  await audit(context, { action: 'reassigned', object: 'work', detail: { from: memberId, to: toId, items: given.n } })
  await notify(context, [{ memberId: toId, reason: 'assigned', partyId: null, ref: { object: 'work', id: given.first } }])
}
