import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { getWork as contract } from '../contract.ts'
import { readItem } from './read-items.ts'

type Steps = ReplyOf<typeof contract>['steps']

/** One item with everything that was done with it. */
export async function getWork(context: Context, id: string): Promise<ReplyOf<typeof contract>> {
  const item = await readItem(context, id)
  const { rows: steps } = await sql<Steps[number]>`
    select s.action, s.detail, to_json(s.at at time zone 'UTC')#>>'{}' || 'Z' as at, case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as by
    from work.step s left join people.member_name m on m.id = s.by where s.item_id = ${id} order by s.id`.execute(context.tx)
  return { ...item, steps }
}
