import { type RawBuilder, sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Unit } from './contract.ts'

const columns: RawBuilder<Unit> = sql`u.id::text, u.name, u.parent_id::text as "parentId", (select count(*)::int from people.member_name m where m.unit_id = u.id and m.active) as members, u.version`

/** All units; a firm has some dozens, and the tree is drawn whole. */
export async function findUnits({ tx }: Context): Promise<Unit[]> {
  const { rows } = await sql<Unit>`select ${columns} from people.unit u order by u.parent_id nulls first, u.name`.execute(tx)
  return rows
}

export async function readUnit({ tx }: Context, id: string): Promise<Unit> {
  const { rows: [unit] } = await sql<Unit>`select ${columns} from people.unit u where u.id = ${id}`.execute(tx)
  if (!unit) throw new Refusal(common['not-found'])
  return unit
}

/** A unit's id with those of all units below it. */
export async function unitsBelow({ tx }: Pick<Context, 'tx'>, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select b::text as id from people.units_below(${id}) b`.execute(tx)
  return rows.map((r) => r.id)
}
