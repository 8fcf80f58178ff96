import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type View, viewRefusals } from './contract.ts'
import { getViewList } from './get-view-list.ts'

/** One's own views of a list in their order, then what others share by name. */
export async function findViews(context: Context, list: string): Promise<{ views: View[] }> {
  await getViewList(context, list)
  return { views: await read(context, sql`v.list = ${list}`) }
}

/** A view of one's own; another's may be used but not touched. */
export async function readOwnView(context: Context, id: string): Promise<View> {
  const [found] = await read(context, sql`v.id = ${id} and v.owner_id = ${context.actor.memberId}`)
  if (!found) throw new Refusal(viewRefusals['view-not-found'], { id })
  return found
}

async function read({ tx, actor }: Context, which: RawBuilder<unknown>): Promise<View[]> {
  const { rows } = await sql<View>`
    select v.id::text, v.list, v.name, v.filter, v.sort, v.columns, v.shared, coalesce(v.owner_id = ${actor.memberId}, false) as mine, m.name as "ownerName", v.position
    from parties.view v left join people.member_name m on m.id = v.owner_id where ${which}
    order by (v.owner_id = ${actor.memberId}) is not true, case when v.owner_id = ${actor.memberId} then v.position end, v.name, v.id`.execute(tx)
  return rows
}
