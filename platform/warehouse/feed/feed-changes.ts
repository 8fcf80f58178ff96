import { type Copy, type Feeding, nextVersion } from '../copy/copies.ts'
import { ERASED, type Feed, feedsOf, type HeldTable } from '../table.ts'
import { eraseTraces } from './erase-traces.ts'
import { keysOf, list, readRows } from './read-rows.ts'
import { noteUntidy } from './tidy.ts'
import { insertRows, vanishedRows } from './write-rows.ts'

const MOST_LINES = 1_000, MOST_KEYS = 20_000

interface Change { id: string; source: string; keys: string[]; fresh: boolean }
/** Keys that changed of one source; `old` are those that were there before. */
interface Changed { keys: ReadonlySet<string>; old: ReadonlySet<string> }

/**
 * Feeds the next lines of the queue: reads what they name as it is now and writes it under a new version; then, and only then, takes the lines away. Whatever is
 * done twice, by a crash in between, does no harm. Gives how many lines there were. One feeder at a time: later versions are later readings. `sure`: nothing of
 * what is read can have been written before, unless it changed.
 */
export async function feedChanges(feeding: Feeding, copies: readonly Copy[], sure: boolean): Promise<number> {
  const { client } = feeding
  const lines = await nextLines(feeding)
  if (!lines.length) return 0
  const version = await nextVersion(client)
  const changed = bySource(lines)
  for (const alike of Map.groupBy(copies, (c) => c.tables).values()) await feedAlike(feeding, alike, { version, sure }, changed)
  const fed = copies.filter((c) => !c.unfed_since)
  const erased = changed.get(ERASED)
  if (erased) await eraseTraces(feeding, copies, erased.keys, version)
  for (const { name } of fed) await feeding.engine.command({ query: `insert into ${name}.fed values (${version})` })
  await client.query('with gone as (delete from warehouse.change where id = any ($1)) update warehouse.copy set version = $2 where name = any ($3)', [lines.map((l) => l.id), version, fed.map((c) => c.name)])
  return lines.length
}

type How = Pick<Part, 'version' | 'sure'>

/** Feeds copies of one definition. An older one may name what a migration has taken away: its copy answers on, and from then on tells how old it is. */
async function feedAlike(feeding: Feeding, copies: readonly Copy[], how: How, changed: ReadonlyMap<string, Changed>): Promise<void> {
  const [{ tables, unfed_since }] = copies as [Copy]
  if (unfed_since) return
  try {
    for (const table of tables) for (const feed of feedsOf(table)) {
      const here = changed.get(feed.source)
      if (here) await feedTable(feeding, copies, { table, feed, ...how }, here)
    }
  } catch (error) {
    if (tables === feeding.tables || !(error as { code?: string }).code?.startsWith('42')) throw error
    for (const copy of copies) copy.unfed_since = (await feeding.client.query<{ at: Date }>('update warehouse.copy set unfed_since = clock_timestamp() where name = $1 returning unfed_since as at', [copy.name])).rows[0]!.at
  }
}

async function nextLines({ client }: Feeding): Promise<Change[]> {
  const { rows } = await client.query<Change>(`select c.id::text, c.source, c.keys::text[] as keys, c.fresh
    from (select n.*, sum(cardinality(n.keys)) over (order by n.id) as so_far from (select * from warehouse.change order by id limit ${MOST_LINES}) n) c
    where c.so_far - cardinality(c.keys) < ${MOST_KEYS} order by c.id`)
  return rows
}

function bySource(lines: readonly Change[]): Map<string, Changed> {
  const sources = new Map<string, { keys: Set<string>; old: Set<string> }>()
  for (const { source, keys, fresh } of lines) {
    const at = sources.get(source) ?? { keys: new Set(), old: new Set() }
    for (const key of keys) { at.keys.add(key); if (!fresh) at.old.add(key) }
    sources.set(source, at)
  }
  return sources
}

interface Part { table: HeldTable; feed: Feed; version: string; sure: boolean }

async function feedTable(feeding: Feeding, copies: readonly Copy[], { table, feed, version, sure }: Part, changed: Changed): Promise<void> {
  const { keys, old } = await concerned(feeding, feed, changed)
  if (!keys.size) return
  const rows = await readRows(feeding.client, table, feed.where.replaceAll('$1', list(keys)), version)
  const found = keysOf(rows, table.key.length)
  const here = new Set(found)
  /** Rows of this source's own that were not there before stand once: their first key column is what changed. */
  const once = sure && Boolean(feed.column) && feed.column === table.key[0] && !feed.widen && !feed.ends && (table.key.length === 1 || Boolean(feed.allNew))
  for (const copy of copies) {
    const gone = feed.column && old.size ? await vanishedRows(feeding.engine, copy.name, table, feed.column, old, here) : []
    const twice = once && copy.state === 'current' ? found.filter((key) => old.has(key.split('\t', 1)[0]!)) : found
    await noteUntidy(feeding, copy, table, [...twice, ...gone])
    await insertRows(feeding.engine, copy.name, table, rows, gone.map((key) => `${key}\t${version}\t1`))
  }
}

async function concerned({ client }: Feeding, { widen, ends, changesOnly }: Feed, { keys, old }: Changed): Promise<Changed> {
  if (changesOnly) return { keys: old, old }
  if (!widen) return { keys, old: ends ? keys : old }
  const { rows } = await client.query<{ k: string }>(`select k::text from (${widen}) w (k)`, [[...keys]])
  const all = new Set(rows.map((r) => r.k))
  return { keys: all, old: ends || old.size ? all : old }
}
