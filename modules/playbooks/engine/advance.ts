import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Definition } from '../definition/definition.ts'
import type { Move } from '../step/move.ts'
import { takeStep } from '../step/take-step.ts'
import { claim, definitionsOf, type Due, findDue } from './claim.ts'
import { conductor } from './conductor.ts'
import { followMerge } from './follow-merge.ts'
import { matching } from './matching.ts'
import { Progress } from './progress.ts'

/** So many steps a run goes in one breath at most. */
const BREATH = 20

/** Carries out what is due, a thousand runs a transaction, playbook by playbook in turn, until nothing is or the signal falls. Returns how many steps were carried out. Several may do so at once: each takes what the others have not. */
export async function advance(db: Db, now: Date, signal?: AbortSignal): Promise<number> {
  let steps = 0
  for (let taken = -1; taken !== 0 && !signal?.aborted;) {
    taken = 0
    for (const playbookId of await inTransaction(db, conductor, findDue, now)) {
      if (!signal?.aborted) taken += await inTransaction(db, conductor, (context) => advanceOnce(context, playbookId), now)
    }
    steps += taken
  }
  return steps
}

/** Carries out in the caller's transaction what is due of one playbook at the caller's moment. */
export async function advanceWithin(context: Context, playbookId: string): Promise<number> {
  let steps = 0
  for (let taken = -1; taken !== 0; steps += taken) taken = await advanceOnce(context, playbookId)
  return steps
}

/** One breath: each run goes on from step to step until it waits or is through; what it did and where it is are written in the transaction that did it. */
async function advanceOnce(context: Context, playbookId: string): Promise<number> {
  const due = await claim(context, playbookId)
  const definitions = await definitionsOf(context, due)
  const orders = new Map([...definitions].map(([id, { steps }]) => [id, new Map(steps.map((s, i) => [s.id, i]))]))
  const progress = new Progress()
  let going = await present(context, due, progress)
  let steps = due.length - going.length
  for (let breath = 0; going.length && breath < BREATH; breath++) {
    const next: Due[] = []
    for (const runs of Map.groupBy(going, (run) => `${run.versionId}/${run.step}`).values()) {
      steps += runs.length
      const { versionId, step: at } = runs[0]!
      const definition = definitions.get(versionId)!
      const staying = await leaveEarly(context, definition, runs, progress)
      const step = definition.steps.find((s) => s.id === at)!
      const follow = (run: Due, move: Move): void => { const on = progress.follow(run, move, orders.get(versionId)!); if (on) next.push(on) }
      if (staying.length) await tryAll(context, staying, { take: (some) => takeStep(context, step, some), follow, progress })
    }
    going = next
  }
  for (const run of going) progress.pause(run, context.now)
  await progress.write(context, playbookId)
  return steps
}

/** Without those whose party is deleted: they leave. Whose party was merged a moment ago goes on for the survivor, later. */
async function present(context: Context, due: readonly Due[], progress: Progress): Promise<Due[]> {
  for (const run of due) if (run.gone && !run.survivor) progress.end(run, 'left', true)
  for (const [survivor, runs] of Map.groupBy(due.filter((r) => r.survivor), (r) => r.survivor!)) for (const merged of new Set(runs.map((r) => r.partyId))) await followMerge(context, survivor, merged)
  return due.filter((r) => !r.gone && !r.survivor)
}

/** Ends the ways of those who have reached the goal or no longer belong; gives the others. */
async function leaveEarly(context: Context, { reached, leave }: Definition, runs: readonly Due[], progress: Progress): Promise<Due[]> {
  let staying = [...runs]
  for (const [filter, outcome] of [[reached, 'goal'], [leave, 'left']] as const) {
    if (!filter || !staying.length) continue
    const fit = await matching(context, filter, staying.map((r) => r.partyId))
    for (const run of staying) if (fit.has(run.partyId)) progress.end(run, outcome, true)
    staying = staying.filter((r) => !fit.has(r.partyId))
  }
  return staying
}

interface Trying { take: (some: readonly Due[]) => Promise<Move[]>; follow: (run: Due, move: Move) => void; progress: Progress }

/** All at once; where that fails, one by one, so that one bad case does not hold the others. */
async function tryAll(context: Context, runs: readonly Due[], trying: Trying): Promise<void> {
  const tried = await attempt(context, () => trying.take(runs))
  if (typeof tried !== 'string') {
    const byId = new Map(runs.map((r) => [r.id, r]))
    for (const move of tried) trying.follow(byId.get(move.runId)!, move)
    return
  }
  if (runs.length === 1) trying.progress.putOff(runs[0]!, tried, context.now)
  else for (const run of runs) await tryAll(context, [run], trying)
}

/** The moves, or the fault; what a failed try did is undone. */
async function attempt({ tx }: Context, take: () => Promise<Move[]>): Promise<Move[] | string> {
  await sql`savepoint step`.execute(tx)
  try {
    const moves = await take()
    await sql`release savepoint step`.execute(tx)
    return moves
  } catch (error) {
    await sql`rollback to savepoint step`.execute(tx)
    return (error as { code?: string }).code ?? (error as Error).name
  }
}
