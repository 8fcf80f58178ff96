import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { HeldTable, WarehouseTable } from '../table.ts'

/** How many rows a build reads at a time. */
const SETTINGS = "fsync_after_insert = 1, old_parts_lifetime = 5"

/** The statement that makes a table in a copy. A newer version of a row replaces an older one; one that is marked deleted hides the row. */
export function createTableSql(database: string, { name, columns, key, partition }: HeldTable): string {
  const lines = Object.entries(columns).map(([n, c]) => `\`${n}\` ${c.type}`)
  return `create table if not exists ${database}.${name} (${lines.join(', ')}, version UInt64, deleted UInt8)
    engine = ReplacingMergeTree(version, deleted) ${partition ? `partition by ${partition.sql}` : ''} order by (${key.join(', ')}) settings ${SETTINGS}`
}

/** What a copy's contents follow from: every table's definition, and what its rows rest on. A copy of another definition is built anew. */
export async function definitionOf(client: pg.ClientBase, tables: readonly WarehouseTable[]): Promise<string> {
  const hash = createHash('sha256')
  for (const t of tables) {
    hash.update(JSON.stringify([createTableSql('', t), t.from, t.where, Object.values(t.columns).map((c) => c.sql)]))
    if (t.rests) hash.update(JSON.stringify((await client.query(t.rests)).rows))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Which PostgreSQL database this is: a backup that was restored elsewhere is another. */
export async function clusterOf(client: pg.ClientBase): Promise<string> {
  const { rows: [row] } = await client.query<{ name: string }>("select s.system_identifier || ':' || d.oid as name from pg_control_system() s, pg_database d where d.datname = current_database()")
  return row!.name
}
