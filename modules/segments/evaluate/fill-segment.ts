import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { partyFields } from '#modules/parties/api.ts'
import { system } from '#platform/access/actor.ts'
import { poolOf } from '#platform/db/connect.ts'
import { inRawTransaction, readColumns } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { readState } from '#platform/warehouse/state.ts'
import { conditionThere, unlessAway } from './count-definition.ts'
import { keepMembers, MEMBER_LOCK, type Moved, type Why } from './keep-members.ts'
import type { LiveSegment } from './live-segments.ts'
import { evaluator } from './refresh-members.ts'

const BATCH = 10_000
const PATIENCE_MS = 10_000

/** Finds everyone whom a segment holds and writes the differences, in batches. While it does, nobody refreshes members: what changes meanwhile waits in the queue. */
export async function fillSegment(db: Db, segment: Pick<LiveSegment, 'id' | 'definition'>, { now, why, signal }: { now: Date; why: Why; signal?: AbortSignal }): Promise<Moved> {
  const holder = await poolOf(db).connect()
  try {
    await holder.query('select pg_advisory_lock($1)', [MEMBER_LOCK])
    const moved = await differences(db, segment, now)
    const actor = system('segments')
    for (let from = 0; from < Math.max(moved.entered.length, moved.left.length) && !signal?.aborted; from += BATCH) {
      await inTransaction(db, actor, (context) => keepMembers(context, segment.id, { entered: moved.entered.slice(from, from + BATCH), left: moved.left.slice(from, from + BATCH) }, why), now)
    }
    if (!signal?.aborted) await inTransaction(db, actor, ({ tx }) => sql`update segments.segment set filled_at = coalesce(filled_at, ${now}), looked_at = ${now}, problem = null where id = ${segment.id}`.execute(tx), now)
    return moved
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MEMBER_LOCK]).catch(() => undefined)
    holder.release()
  }
}

async function differences(db: Db, { id, definition }: Pick<LiveSegment, 'id' | 'definition'>, now: Date): Promise<Moved> {
  await caughtUp(db)
  const fits = await inTransaction(db, system('segments'), async (context) => (await foundThere(context, definition)) ?? (await evaluator(context))(definition), now)
  const held = await inRawTransaction(db, system('segments'), async (client) => (await readColumns(client, `select party_id from segments.member where segment_id = ${Number(id)}`, 1)).columns[0]!)
  const [there, here] = [new Set(fits), new Set(Array.from(held, String))]
  return { entered: fits.filter((one) => !here.has(one)), left: [...here].filter((one) => !there.has(one)) }
}

/** Everyone whom a definition holds by the analysis engine; null where it does not hold all that is asked, is away, or is not up to date. */
async function foundThere(context: Context, definition: Filter): Promise<string[] | null> {
  if ((await readState(context.tx)).lagSeconds > 0) return null
  const there = await conditionThere(context, definition, await partyFields(context.tx))
  const answer = there && (await unlessAway(askWarehouse<{ ids: string[] }>(context, {
    sql: `select groupArray(id) as ids from (select id from {{parties_party}} where ${there.where} order by id)`, params: there.params, budget: { seconds: 300, bytes: 3_000_000_000 },
  })))
  return answer ? answer.rows[0]?.ids ?? [] : null
}

/** Gives the feeder time to bring in what was committed before: later changes wait in the queue. */
async function caughtUp(db: Db): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    const { lagSeconds, current } = await inTransaction(db, system('segments'), ({ tx }) => readState(tx))
    if (lagSeconds === 0 || current === null) return
    await wait(200)
  }
}

type Filter = LiveSegment['definition']
