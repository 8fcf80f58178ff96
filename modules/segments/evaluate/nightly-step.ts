import { sql } from 'kysely'
import type { ScoringJob, ScoringStep } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { fillSegment } from './fill-segment.ts'
import { type LiveSegment, liveSegments } from './live-segments.ts'
import { refreshMembers } from './refresh-members.ts'

/** So many changed parties are cheaper to find anew with everyone than one by one. */
const WHOLE_FROM = 20_000

/** Every night: segments that the passing of days moves are looked at whole, and written where they differ; others only where very many parties changed. */
async function run({ db, now, signal, progress }: ScoringJob): Promise<void> {
  const actor = system('segments')
  const { live, last, changed } = await inTransaction(db, actor, async ({ tx }) => ({ live: await liveSegments(tx), ...(await waiting(tx)) }), now)
  const much = changed >= WHOLE_FROM
  const whole = withUsers(live, (s) => s.moves || !s.filled || much)
  for (const [i, segment] of whole.entries()) {
    if (signal.aborted) return
    progress(i, whole.length + 1)
    await fillSegment(db, segment, { now, why: segment.moves ? 'days' : 'change', signal })
  }
  if (much && !signal.aborted) await forget(db, last, now)
  await refreshMembers(db, now, signal)
}

async function waiting(tx: Parameters<typeof liveSegments>[0]): Promise<{ last: string | null; changed: number }> {
  const { rows: [w] } = await sql<{ last: string | null; changed: number }>`select max(id)::text as last, coalesce(sum(cardinality(parties)), 0)::int as changed from segments.change`.execute(tx)
  return w!
}

/** Whoever was found anew with everyone need not be looked at again. */
const forget = (db: Db, last: string | null, now: Date) => inTransaction(db, system('segments'), ({ tx }) => sql`delete from segments.change where id <= ${last}::bigint`.execute(tx), now)

/** Those that are meant, and all that name one of them. */
function withUsers(live: readonly LiveSegment[], meant: (segment: LiveSegment) => boolean): LiveSegment[] {
  const chosen = new Set<string>()
  return live.filter((s) => { const is = meant(s) || s.uses.some((id) => chosen.has(id)); if (is) chosen.add(s.id); return is })
}

export const nightlySegments: ScoringStep = { key: 'segments', order: 50, label: { 'zh-CN': '细分', 'zh-TW': '區隔', en: 'Segments' }, run }
