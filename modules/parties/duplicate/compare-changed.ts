import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { system } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { type Comparable, LISTED, type Score, score } from './score.ts'

const BATCH = 1_000
const actor = system('parties.find-duplicates')

interface Pair { a_id: Id; b_id: Id }

/** Compares parties that changed since the last run with those that share something with them, a batch a transaction, and keeps the work list of duplicates up to date. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  let compared = 0
  while (!signal.aborted) {
    const done = await inTransaction(db, actor, compareBatch, now)
    if (!done) break
    compared += done
  }
  if (compared) log.info({ compared }, 'compared parties')
}

/** Takes one batch off the list of what changed; returns how many there were. */
async function compareBatch({ tx, now }: Context): Promise<number> {
  const { rows: due } = await sql<{ id: Id }>`
    delete from parties.duplicate_due where party_id in (select party_id from parties.duplicate_due order by party_id limit ${BATCH} for update skip locked) returning party_id::text as id`.execute(tx)
  if (!due.length) return 0
  const ids = `{${due.map((d) => d.id).join(',')}}`
  const { rows: pairs } = await sql<Pair>`select a_id::text, b_id::text from parties.pairs_to_compare(${ids}::bigint[])`.execute(tx)
  const parties = await readComparable(tx, pairs)
  const found = pairs.map((p) => ({ ...p, ...score(parties.get(p.a_id)!, parties.get(p.b_id)!) })).filter((p) => p.score >= LISTED)
  await keepPairs(tx, ids, found, now)
  return due.length
}

async function readComparable(tx: Tx, pairs: readonly Pair[]): Promise<Map<Id, Comparable>> {
  const ids = [...new Set(pairs.flatMap((p) => [p.a_id, p.b_id]))]
  const { rows } = await sql<{ id: Id; data: Comparable }>`select id::text, data from parties.comparable(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.data]))
}

/** Writes what was found about the parties compared, and takes off the list what no longer holds. What someone judged stays judged. */
async function keepPairs(tx: Tx, ids: string, found: readonly (Pair & Score)[], now: Date): Promise<void> {
  await sql`
    with found as (
      select a_id, b_id, score, string_to_array(reasons, ',') as reasons, string_to_array(against, ',') as against
      from unnest(${`{${found.map((f) => f.a_id).join(',')}}`}::bigint[], ${`{${found.map((f) => f.b_id).join(',')}}`}::bigint[], ${`{${found.map((f) => f.score).join(',')}}`}::smallint[],
        ${found.map((f) => f.reasons.join(','))}::text[], ${found.map((f) => f.against.join(','))}::text[]) f (a_id, b_id, score, reasons, against)),
    gone as (
      delete from parties.duplicate d where (d.a_id = any (${ids}::bigint[]) or d.b_id = any (${ids}::bigint[])) and d.dismissed_at is null
        and not exists (select from found f where f.a_id = d.a_id and f.b_id = d.b_id))
    insert into parties.duplicate (a_id, b_id, score, reasons, against, found_at) select a_id, b_id, score, reasons, against, ${now} from found
    on conflict (a_id, b_id) do update set score = excluded.score, reasons = excluded.reasons, against = excluded.against`.execute(tx)
}
