import { setTimeout as sleep } from 'node:timers/promises'
import type { Copy, Feeding } from '../copy/copies.ts'
import { EVERY, WHOLE } from '../copy/stored-rows.ts'
import type { HeldTable } from '../table.ts'

/** A question that read the list a moment ago is under way by then. */
const GRACE_MS = 100
/** What was not touched for so long is put in order. */
const QUIET_SECONDS = 60

/** Notes the partitions in which rows of these keys may come to stand twice, before they are written. */
export async function noteUntidy({ client }: Feeding, { name }: Pick<Copy, 'name'>, { name: table, partition }: Pick<HeldTable, 'name' | 'partition'>, keys: readonly string[]): Promise<void> {
  if (!keys.length) return
  const partitions = [...new Set(partition ? keys.map((key) => partition.of(key.split('\t', 1)[0]!)) : [WHOLE])]
  const { rows } = await client.query<{ made: boolean }>(`insert into warehouse.untidy (copy, table_name, partition) select $1, $2, unnest($3::text[])
    on conflict (copy, table_name, partition) do update set touched_at = clock_timestamp() returning xmax = 0 as made`, [name, table, partitions])
  if (rows.some((r) => r.made)) await sleep(GRACE_MS)
}

/** Notes whole tables: where a building broke off and its last step is done again. */
export async function noteAllUntidy({ client, tables }: Feeding, { name }: Pick<Copy, 'name'>): Promise<void> {
  await client.query('insert into warehouse.untidy (copy, table_name, partition) select $1, unnest($2::text[]), $3 on conflict do nothing', [name, tables.map((t) => t.name), EVERY])
}

/** Puts one quiet partition in order, older versions out of the way, so that it is read plainly again. False when there is none. Only the feeder writes, and it is busy here. */
export async function tidyOne({ client, engine }: Feeding, quietSeconds = QUIET_SECONDS): Promise<boolean> {
  const { rows: [part] } = await client.query<{ copy: string; table_name: string; partition: string }>(`select u.copy, u.table_name, u.partition from warehouse.untidy u join warehouse.copy c on c.name = u.copy and c.state = 'current'
    where u.touched_at < clock_timestamp() - make_interval(secs => $1) order by u.touched_at limit 1`, [quietSeconds])
  if (!part) return false
  const which = part.partition === EVERY || part.partition === WHOLE ? '' : `partition id '${part.partition}'`
  await engine.command({ query: `optimize table ${part.copy}.${part.table_name} ${which} final`, clickhouse_settings: { optimize_throw_if_noop: 0 } })
  await client.query('delete from warehouse.untidy where copy = $1 and table_name = $2 and partition = $3', [part.copy, part.table_name, part.partition])
  return true
}
