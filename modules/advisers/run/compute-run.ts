import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { rowSet } from '#platform/db/row-set.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { effortOf } from '../fit/effort.ts'
import { readAdviserFacts } from '../fit/read-advisers-facts.ts'
import { readPartyFacts } from '../fit/read-party-facts.ts'
import { countLoads } from '../figures/count-loads.ts'
import type { Matched, Matching } from './compute-thread.ts'
import { matchInThread } from './match-in-thread.ts'
import type { KeptResult } from './read-runs.ts'

const actor = system('advisers.compute-run')
const BATCH = 5_000

export interface ComputeOptions { now: Date; signal?: AbortSignal | undefined }

/** Reckons a run's proposal in a thread of its own and keeps it. What it tells of its way stands in the run. */
export async function computeRun(db: Db, id: string, { now, signal }: ComputeOptions): Promise<void> {
  const began = performance.now()
  const at = <T>(work: (context: Context) => Promise<T>): Promise<T> => inTransaction(db, actor, work, now)
  const input = await at(async (context) => { await countLoads(context); await tell(context, id, 0, 0); return read(context, id) })
  let saying: Promise<unknown> = Promise.resolve()
  let last = 0
  const matched = await matchInThread(input, { signal, progress: (done, total) => {
    if (Date.now() - last < 1000) return
    last = Date.now()
    saying = saying.then(() => at((context) => tell(context, id, done, total ?? 0))).catch(() => undefined)
  } })
  await saying
  for (let from = 0; from < input.parties.length; from += BATCH) await at((context) => keepRows(context, id, { input, matched, from }))
  await at(({ tx }) => sql`update advisers.run set state = 'proposed', computed_at = ${now}, result = ${JSON.stringify(resultOf(input, matched, (performance.now() - began) / 1000))}, moved = ${matched.proposal.moved}, done = parties, total = parties where id = ${id}`.execute(tx))
}

const tell = async ({ tx }: Context, id: string, done: number, total: number): Promise<void> => {
  await sql`update advisers.run set state = 'computing', done = ${done}, total = greatest(${total}, 1) where id = ${id} and state in ('waiting', 'computing')`.execute(tx)
}

/** Who hands over is no candidate; what others have beside the run's parties takes of their room. */
async function read(context: Context, id: string): Promise<Matching> {
  const { tx } = context
  const { rows: [run] } = await sql<{ fromId: string | null; advisers: string[] | null; stability: number }>`select from_id::text as "fromId", advisers::text[] as advisers, stability from advisers.run where id = ${id}`.execute(tx)
  const rules = await getSetting(tx, 'advisers.rules')
  const { advisers: all, usual } = await readAdviserFacts(context, rules)
  const advisers = all.filter((a) => a.id !== run!.fromId && (!run!.advisers || run!.advisers.includes(a.id)))
  const { parties, pairs } = await readPartyFacts(context, sql`select p.party_id from advisers.proposal p where p.run_id = ${id}`, advisers)
  const within = new Map<string, number>()
  for (const { ownerId, tier } of parties) if (ownerId) within.set(ownerId, (within.get(ownerId) ?? 0) + effortOf(rules.effort, tier))
  return { parties, pairs, advisers, room: advisers.map((a) => a.capacity - Math.max(0, a.load - (within.get(a.id) ?? 0))), scoring: { rules, usual, together: true }, stability: run!.stability }
}

async function keepRows({ tx }: Context, id: string, { input: { parties, advisers }, matched: { to, weight, nowFit, thenFit }, from }: { input: Matching; matched: Matched; from: number }): Promise<void> {
  const fitOf = (fits: Float32Array, i: number): number | null => (Number.isNaN(fits[i]!) ? null : fits[i]!)
  const rows = parties.slice(from, from + BATCH).map((party, k) => ({ party: party.id, before: party.ownerId, after: advisers[to[from + k]!]?.id ?? party.ownerId, was: fitOf(nowFit, from + k), next: fitOf(thenFit, from + k), weight: weight[from + k]! }))
  await sql`
    update advisers.proposal p set before_id = r.before, after_id = r.after, before_fit = r.was, after_fit = r.next, weight = r.weight
    from ${rowSet(rows, { party: 'bigint', before: 'bigint', after: 'bigint', was: 'real', next: 'real', weight: 'smallint' })} where p.run_id = ${id} and p.party_id = r.party`.execute(tx)
}

const resultOf = ({ advisers, room }: Matching, { weight, now, greedy, greedyLoad, gap }: Matched, seconds: number): KeptResult => ({
  now, gap, seconds, greedy: { ...greedy, loads: Object.fromEntries(advisers.map((a, j) => [a.id, greedyLoad[j]!])) }, needed: weight.reduce((a, b) => a + b, 0), advisers: advisers.map((a, j) => ({ id: a.id, capacity: a.capacity, outside: a.capacity - room[j]! })),
})
