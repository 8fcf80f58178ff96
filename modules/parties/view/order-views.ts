import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Puts one's own views in the order given; any that are not named follow as they were. */
export async function orderViews({ tx, actor }: Context, { ids }: { ids: readonly string[] }): Promise<void> {
  await sql`
    update parties.view v set position = o.place from (
      select w.id, row_number() over (order by array_position(${`{${ids.join(',')}}`}::bigint[], w.id) nulls last, w.position, w.id) as place from parties.view w where w.owner_id = ${actor.memberId}) o
    where o.id = v.id and v.position <> o.place`.execute(tx)
}
