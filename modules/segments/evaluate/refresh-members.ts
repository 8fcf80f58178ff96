import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { joins, partyCompiler, partyFields, type PartyFields } from '#modules/parties/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Filter } from '#kernel/filter.ts'
import { keepMembers, MEMBER_LOCK, type Moved } from './keep-members.ts'
import { type LiveSegment, liveSegments, reachOf } from './live-segments.ts'

/** Lines of changed parties taken at once, each of up to 5,000. */
const LINES = 4
/** Up to so many, behaviours are looked up for each; beyond, for everyone at once. */
const FEW = 1_000

/** Brings every live segment up to date with the parties that changed, and only with them; gives how many were looked at. */
export async function refreshMembers(db: Db, now: Date, signal?: AbortSignal): Promise<number> {
  let looked = 0
  for (let n = -1; n !== 0 && !signal?.aborted; looked += Math.max(0, n)) n = await inTransaction(db, system('segments'), refreshBatch, now)
  return looked
}

async function refreshBatch(context: Context): Promise<number> {
  const { tx } = context
  await sql`select pg_advisory_xact_lock(${MEMBER_LOCK})`.execute(tx)
  const changed = await takeChanged(tx)
  if (!changed.size) return 0
  const evaluate = await evaluator(context)
  const moved = new Map<string, string[]>()
  for (const segment of await liveSegments(tx)) {
    const ids = await concerned(tx, segment, changed, moved)
    if (!ids.length) continue
    const { entered, left } = await keepMembers(context, segment.id, await movedOf(tx, segment.id, ids, await evaluate(segment.definition, ids)), 'change')
    moved.set(segment.id, [...entered, ...left])
  }
  return new Set([...changed.values()].flatMap((ids) => [...ids])).size
}

/** Takes what changed off the queue: parties by what changed of them, with those that they stand for now. */
async function takeChanged(tx: Tx): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ ground: string; ids: string[] }>`
    with taken as (delete from segments.change where id in (select id from segments.change order by id limit ${LINES}) returning ground, parties)
    select c.ground, array_agg(distinct w.id)::text[] as ids from taken c cross join lateral unnest(c.parties) x (id) join parties.party p on p.id = x.id
      cross join lateral (values (p.id), (p.survivor_id)) w (id) where w.id is not null group by c.ground`.execute(tx)
  return new Map(rows.map((r) => [r.ground, new Set(r.ids)]))
}

/** Whom a segment must look at: whose grounds changed, who moved in or out of a segment that it names, and whoever is connected with them where it asks that. */
async function concerned(tx: Tx, { definition, grounds, uses, filled }: LiveSegment, changed: ReadonlyMap<string, Set<string>>, moved: ReadonlyMap<string, string[]>): Promise<string[]> {
  if (!filled) return []
  const ids = new Set([...grounds.flatMap((g) => [...(changed.get(g) ?? [])]), ...uses.flatMap((id) => moved.get(id) ?? [])])
  let edge = [...ids]
  for (let step = reachOf(definition); step > 0 && edge.length; step -= 1) {
    const { rows } = await sql<{ id: string }>`
      select distinct case when n.survivor_id is null then n.id else n.survivor_id end::text as id from parties.party a join parties.connection c on a.id in (c.party_id, c.to_id) join parties.party n on n.id in (c.party_id, c.to_id) and n.id <> a.id
      where case when a.survivor_id is null then a.id else a.survivor_id end = any (${`{${edge.join(',')}}`}::bigint[])`.execute(tx)
    edge = rows.map((r) => r.id).filter((id) => !ids.has(id))
    for (const id of edge) ids.add(id)
  }
  return [...ids]
}

/** Finds which of some parties a definition holds, among all living ones. */
export async function evaluator({ tx, now }: Context): Promise<(definition: Filter, ids?: readonly string[]) => Promise<string[]>> {
  const zone = await getSetting(tx, 'firm.zone')
  const fields: PartyFields = await partyFields(tx)
  return async (definition, ids) => {
    const { where, sources } = compile(definition, partyCompiler(fields, now, zone, ids !== undefined && ids.length <= FEW))
    const some = ids ? sql`and party.id = any (${`{${ids.join(',')}}`}::bigint[])` : sql``
    const { rows: [found] } = await sql<{ ids: string[] | null }>`select array_agg(party.id order by party.id)::text[] as ids from parties.party party ${joins(sources)} where party.survivor_id is null and party.deleted_at is null ${some} and ${where}`.execute(tx)
    return found?.ids ?? []
  }
}

async function movedOf(tx: Tx, segmentId: string, ids: readonly string[], fits: readonly string[]): Promise<Moved> {
  const { rows } = await sql<{ id: string }>`select party_id::text as id from segments.member where segment_id = ${segmentId} and party_id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  const [now, held] = [new Set(fits), new Set(rows.map((r) => r.id))]
  return { entered: fits.filter((id) => !held.has(id)), left: [...held].filter((id) => !now.has(id)) }
}
