import type { Copy, Feeding } from '../copy/copies.ts'
import type { WarehouseTable } from '../table.ts'
import { streamRows } from './read-rows.ts'
import { insertStream } from './write-rows.ts'

const STEP = 100_000
/** Below every id there is. */
const BEGINNING = '-9223372036854775808'

/**
 * One step of building a copy: the next rows of the first table that is not through. What it reads bears the version of the copy's beginning, so that
 * whatever is fed meanwhile, newer, wins. True while there is more; at the end the copy takes the place of the one before.
 */
export async function buildStep(feeding: Feeding, copy: Copy): Promise<boolean> {
  const table = feeding.tables.find((t) => t.walk && copy.walked[t.name] !== null)
  if (!table) {
    await finish(feeding, copy)
    return false
  }
  const { to, rows } = await walk(feeding, table, copy)
  copy.walked[table.name] = to
  await feeding.client.query('update warehouse.copy set walked = $2, rows = rows + $3 where name = $1', [copy.name, JSON.stringify(copy.walked), rows])
  return true
}

async function walk({ client, engine }: Feeding, table: WarehouseTable, { name, walked, base }: Copy): Promise<{ to: string | null; rows: number }> {
  const from = walked[table.name] ?? BEGINNING
  const { table: source, column, by } = table.walk!
  const { rows: [next] } = await client.query<{ to: string | null; n: number }>(`select max(k)::text as to, count(*)::int as n from (select ${column} as k from ${source} where ${column} > $1 order by ${column} limit ${STEP}) s`, [from])
  if (next!.to === null) return { to: null, rows: 0 }
  await insertStream(engine, name, table, streamRows(client, table, `${by} > ${from} and ${by} <= ${next!.to}`, base))
  return { to: next!.to, rows: next!.n }
}

async function finish({ client }: Feeding, { name }: Copy): Promise<void> {
  await client.query('begin')
  await client.query("update warehouse.copy set state = 'old' where state = 'current'")
  await client.query("update warehouse.copy set state = 'current', finished_at = now() where name = $1", [name])
  await client.query('commit')
}
