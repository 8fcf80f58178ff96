import type pg from 'pg'

interface Part { table: string; kind: 'constraint' | 'index'; name: string; definition: string }

/** Tables stripped for loading, with what puts them back. */
export interface Bared { tables: readonly string[]; restore(log: (what: string) => void): Promise<void> }

const PARTS = `
  select c.conrelid::regclass::text as "table", 'constraint' as kind, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition, case c.contype when 'p' then 1 when 'u' then 2 when 'x' then 3 else 5 end as turn
  from pg_constraint c where c.contype in ('p', 'u', 'f', 'x') and (c.conrelid = any ($1::regclass[]) or (c.contype = 'f' and c.confrelid = any ($1::regclass[]))) and c.conparentid = 0
  union all
  select i.indrelid::regclass::text, 'index', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), 4
  from pg_index i where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  order by turn, "table"`

/** Takes indexes, constraints and triggers off some tables, so that millions of rows go in as fast as they are written; `restore` builds them again, in two connections at once, and so checks every reference. */
export async function bareTables(pool: pg.Pool, tables: readonly string[]): Promise<Bared> {
  const { rows } = await pool.query<Part>(PARTS, [tables])
  for (const p of rows.toReversed()) await pool.query(p.kind === 'index' ? `drop index ${p.name}` : `alter table ${p.table} drop constraint ${p.name}`)
  for (const t of tables) await pool.query(`alter table ${t} disable trigger user`)
  return {
    tables,
    async restore(log) {
      const references = rows.filter((p) => p.definition.startsWith('FOREIGN KEY'))
      await inTwo(pool, largestFirst(rows.filter((p) => !references.includes(p)), tables), log)
      if (references.length) await inTwo(pool, [references], log)
      for (const t of tables) await pool.query(`alter table ${t} enable trigger user`)
    },
  }
}

/** The parts of each table together. What was named last is the largest, and longest to build: it begins. */
const largestFirst = (parts: Part[], tables: readonly string[]): Part[][] =>
  [...Map.groupBy(parts, (p) => p.table)].toSorted(([a], [b]) => tables.indexOf(b) - tables.indexOf(a)).map(([, group]) => group)

/** Builds groups of parts on two connections; the parts of one table stay in order. */
async function inTwo(pool: pg.Pool, groups: Part[][], log: (what: string) => void): Promise<void> {
  const waiting = [...groups]
  const work = async (): Promise<void> => {
    const client = await pool.connect()
    try {
      await client.query("set maintenance_work_mem = '768MB'; set max_parallel_maintenance_workers = 1")
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        log(`${group.length} ${group[0]!.definition.startsWith('FOREIGN KEY') ? 'references' : `indexes of ${group[0]!.table}`}`)
        for (const p of group) {
          await client.query(p.kind === 'index' ? p.definition : `alter table ${p.table} add constraint ${p.name} ${p.definition}`)
        }
      }
    } finally {
      client.release()
    }
  }
  await Promise.all([work(), work()])
}
