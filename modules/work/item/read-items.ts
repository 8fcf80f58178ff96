import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type WorkItem, workRefusals } from '../contract.ts'

/** Items as the contract shows them; `rest` is what follows FROM: conditions, order, limit on `item`. */
export async function readItems({ tx, actor, now }: Context, rest: RawBuilder<unknown>): Promise<WorkItem[]> {
  const { rows } = await sql<WorkItem>`
    select item.id::text, item.kind, item.what, item.note, case when p.id is not null then json_build_object('id', p.id::text, 'name', p.name) end as party, item.given_by as "givenBy",
      json_build_object('id', item.owner_id::text, 'name', coalesce(o.name, '')) as owner, item.unit_id::text as "unitId", case when b.id is not null then json_build_object('id', b.id::text, 'name', b.name) end as by,
      item.due_on::text as "dueOn", to_char(item.due_time, 'HH24:MI') as "dueTime", item.first_due_on::text as "firstDueOn", item.postponed,
      coalesce((item.ended_at at time zone ${actor.zone})::date, ${dayIn(actor.zone, now)}::date) - item.due_on as "daysLate",
      item.outcome, to_json(item.ended_at at time zone 'UTC')#>>'{}' || 'Z' as "endedAt", item.result, case when item.ref_id is not null then json_build_object('object', item.ref_object, 'id', item.ref_id::text) end as ref,
      to_json(item.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", item.version,
      ((select access.everywhere('work.update')) or item.unit_id = any ((select access.units('work.update'))::bigint[]) or coalesce(item.owner_id = (select access.owner('work.update')), false) or ((select access.may('work.update')) and coalesce(item.created_by = (select access.me()), false))) as "mayChange"
    from work.item item left join parties.party p on p.id = item.party_id left join people.member_name o on o.id = item.owner_id left join people.member_name b on b.id = item.created_by ${rest}`.execute(tx)
  return rows
}

/** One item; refused where it is not there or may not be seen. */
export async function readItem(context: Context, id: string): Promise<WorkItem> {
  const [item] = await readItems(context, sql`where item.id = ${id}`)
  if (!item) throw new Refusal(workRefusals['not-found'], { id })
  return item
}
