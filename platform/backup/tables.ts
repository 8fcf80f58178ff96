import type pg from 'pg'

/** A table to be kept: its columns in order, with what is written for each. */
export interface KeptTable { name: string; columns: string[]; select: string }

/** Ids of transactions mean nothing in another cluster: they come back as the oldest there is. */
const OLDEST = "'3'::xid8"

/** Every table of ours: not the system's, not the queue's (what waits there is in the outbox or begins anew), not the analysis engine's feed (its copy is built anew), partitions through their parents, generated columns left out. */
export async function keptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<{ name: string; columns: { name: string; type: string }[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name, json_agg(json_build_object('name', quote_ident(a.attname), 'type', a.atttypid::regtype::text) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'jobs', 'platform', 'warehouse') and n.nspname not like 'pg_temp%'
    group by 1 order by 1`)
  return rows.map(({ name, columns }) => ({
    name, columns: columns.map((c) => c.name),
    select: `select ${columns.map((c) => (c.type === 'xid8' ? `${OLDEST} as ${c.name}` : c.name)).join(', ')} from ${name}`,
  }))
}

/** What a database has beyond its migrations: partitions opened and indexes built while running, and where its sequences stand. */
export interface Extras { partitions: string[]; indexes: string[]; sequences: { name: string; value: string }[]; migrations: { name: string; checksum: string }[] }

export async function extrasOf(client: pg.ClientBase): Promise<Extras> {
  const list = async (text: string) => (await client.query<{ line: string }>(text)).rows.map((r) => r.line)
  const ours = "n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'platform', 'warehouse') and n.nspname not like 'pg_%'"
  return {
    partitions: await list(`select format('create table if not exists %I.%I partition of %s %s', n.nspname, c.relname, i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid)) as line from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid where c.relispartition and c.relkind in ('r', 'p') and ${ours} order by 1`),
    indexes: await list(`select regexp_replace(x.indexdef, 'INDEX ', 'INDEX IF NOT EXISTS ') as line from pg_indexes x join pg_namespace n on n.nspname = x.schemaname join pg_class c on c.relname = x.tablename and c.relnamespace = n.oid where not c.relispartition and ${ours} and not exists (select from pg_constraint k where k.conindid = format('%I.%I', x.schemaname, x.indexname)::regclass) order by 1`),
    sequences: (await client.query<{ name: string; value: string }>(`select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences where last_value is not null and schemaname not in ('jobs', 'platform', 'warehouse') order by 1`)).rows,
    migrations: (await client.query<{ name: string; checksum: string }>('select name, checksum from platform.migration order by at, name')).rows,
  }
}
