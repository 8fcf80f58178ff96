import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { measuresRefusals, type SavedAnalysis } from '../contract.ts'

/** One's own analyses, then what others share. */
export const findAnalyses = async (context: Context): Promise<{ analyses: SavedAnalysis[] }> => ({ analyses: await read(context, sql`true`) })

/** A saved analysis that is one's own or shared. */
export async function getAnalysis(context: Context, id: string): Promise<SavedAnalysis> {
  const [found] = await read(context, sql`a.id = ${id}`)
  if (!found) throw new Refusal(measuresRefusals['not-found'], { id })
  return found
}

/** One's own; another's may be used but not changed. */
export async function readOwnAnalysis(context: Context, id: string): Promise<SavedAnalysis> {
  const found = await getAnalysis(context, id)
  if (!found.mine) throw new Refusal(measuresRefusals['not-found'], { id })
  return found
}

async function read({ tx, actor }: Context, which: RawBuilder<unknown>): Promise<SavedAnalysis[]> {
  const { rows } = await sql<SavedAnalysis>`
    select a.id::text, a.name, a.query, a.picture, a.shared, coalesce(a.owner_id = ${actor.memberId}, false) as mine, m.name as "ownerName", to_json(a.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", a.version
    from measures.analysis a left join people.member_name m on m.id = a.owner_id where ${which} and (a.shared or a.owner_id = ${actor.memberId})
    order by (a.owner_id = ${actor.memberId}) is not true, a.name, a.id limit 500`.execute(tx)
  return rows
}
