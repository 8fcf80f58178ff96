import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { ClickHouseClient } from '@clickhouse/client'
import type { HeldTable, WarehouseTable } from '../table.ts'
import { clusterOf, createTableSql, definitionOf } from './define.ts'
import { heldAs, revived } from './held-tables.ts'

/**
 * A copy in the analysis engine, as PostgreSQL knows it. `walked`: how far its building has come in each table; null is through. `tables` are those of its own definition;
 * `unfed_since`: what they are read from is there no more.
 */
export interface Copy { name: string; definition: string; cluster: string; state: 'building' | 'current' | 'old'; walked: Record<string, string | null>; rows: string; total: string; version: string; base: string; tables: readonly HeldTable[]; unfed_since: Date | null }

/** Where the feeder writes: PostgreSQL by its own connection, the analysis engine, and the tables there are. */
export interface Feeding { client: pg.ClientBase; engine: ClickHouseClient; tables: readonly WarehouseTable[] }

export const readCopies = async (client: pg.ClientBase): Promise<Copy[]> => (await client.query<Copy>('select * from warehouse.copy')).rows

export async function nextVersion(client: pg.ClientBase): Promise<string> {
  const { rows: [row] } = await client.query<{ version: string }>("select nextval('warehouse.version')::text as version")
  return row!.version
}

/**
 * Sees to it that there is a copy of the present definition, whole or being built, and drops what is out of use. Gives the copies that are to be fed: one of an older
 * definition is, by its own tables, until the new one takes its place.
 */
export async function settleCopies(feeding: Feeding, anew = false): Promise<Copy[]> {
  const { client, tables } = feeding
  const [definition, cluster] = [await definitionOf(client, tables), await clusterOf(client)]
  await client.query('delete from warehouse.copy where cluster <> $1', [cluster])
  for (const copy of await readCopies(client)) {
    const fit = copy.definition === definition && copy.state !== 'old' && await isWhole(feeding, copy)
    if (fit && !anew) continue
    if (copy.state === 'current' && await isWhole(feeding, copy)) continue
    await drop(feeding, copy)
  }
  const copies = await readCopies(client)
  if (anew || !copies.some((c) => c.definition === definition)) await begin(feeding, definition, cluster)
  return (await readCopies(client)).filter((c) => c.state !== 'old').map((c) => ({ ...c, tables: c.definition === definition ? tables : revived(c.tables, tables) }))
}

/** The newest copy that a person asked for and that is not begun, or null. */
export async function rebuildAsked(client: pg.ClientBase): Promise<string | null> {
  const { rows: [row] } = await client.query<{ asked: string | null }>('select max(id)::text as asked from warehouse.rebuild')
  return row!.asked
}

/** Whether the engine still holds a copy as PostgreSQL believes: it may have been put back to an older state, or begun anew. */
async function isWhole({ engine, tables }: Feeding, { name, version, state }: Copy): Promise<boolean> {
  const found = await engine.query({ query: `select name from system.tables where database = '${name}'`, format: 'JSONEachRow' })
  const names = (await found.json<{ name: string }>()).map((t) => t.name)
  if (!names.includes('fed')) return false
  const fed = await engine.query({ query: `select max(version) as version from ${name}.fed`, format: 'JSONEachRow' })
  const [row] = await fed.json<{ version: string | number }>()
  return BigInt(row?.version ?? 0) >= BigInt(version) && (state === 'current' || tables.every((t) => names.includes(t.name)))
}

async function begin({ client, engine, tables }: Feeding, definition: string, cluster: string): Promise<void> {
  const asked = await rebuildAsked(client)
  const name = `guanxi_${randomBytes(6).toString('hex')}`
  const version = await nextVersion(client)
  const { rows: [size] } = await client.query<{ n: string }>(`select coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint as n from unnest($1::text[]) t (name) join pg_class c on c.oid = t.name::regclass`, [tables.flatMap((t) => t.walk?.table ?? [])])
  await client.query(`insert into warehouse.copy (name, definition, cluster, state, total, version, base, tables, started_at) values ($1, $2, $3, 'building', $4, $5, $5, $6, now())`, [name, definition, cluster, size!.n, version, JSON.stringify(tables.map(heldAs))])
  await engine.command({ query: `create database if not exists ${name}` })
  await engine.command({ query: `create table if not exists ${name}.fed (version UInt64) engine = ReplacingMergeTree order by tuple()` })
  for (const t of tables) await engine.command({ query: createTableSql(name, t) })
  await engine.command({ query: `insert into ${name}.fed values (${version})` })
  await client.query('delete from warehouse.rebuild where id <= $1', [asked])
}

/** A copy goes there first, then here, so that none is forgotten. */
export async function drop({ client, engine }: Pick<Feeding, 'client' | 'engine'>, { name }: Pick<Copy, 'name'>): Promise<void> {
  await engine.command({ query: `drop database if exists ${name}` })
  await client.query('delete from warehouse.copy where name = $1', [name])
}
