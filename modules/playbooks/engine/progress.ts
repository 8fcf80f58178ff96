import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Move } from '../step/move.ts'
import { calls } from '../step/take-deeds.ts'
import type { Due } from './claim.ts'

const TRIES = 5

/** Where a run is left after a breath. */
interface Left { id: string; state: 'active' | 'parked' | 'ended'; outcome: string | null; step: string | null; due: Date | null; awaits: string | null; answer: string | null; deadline: Date | null; round: number; attempts: number; fault: string | null }

/** What one breath did: each run's trace and where it is left, written at its end as two statements however many steps were gone. */
export class Progress {
  readonly #left = new Map<string, Left>()
  readonly #trace: { run: string; step: string; outcome: string }[] = []
  readonly #ended: string[] = []

  /** Follows a move; gives the run as it goes on at once, or null where it waits or is through. */
  follow(run: Due, { next, outcome, dueAt, awaits, deadline, quiet }: Move, order: ReadonlyMap<string, number>): Due | null {
    if (!quiet) this.#trace.push({ run: run.id, step: run.step, outcome })
    if (next === null) return this.end(run, 'through')
    const round = next !== run.step && (order.get(next) ?? 0) <= (order.get(run.step) ?? 0) ? run.round + 1 : run.round
    if (dueAt) {
      this.#left.set(run.id, { ...blank, id: run.id, step: next, due: dueAt, awaits: awaits ?? null, deadline: deadline ?? null, round })
      return null
    }
    return { ...run, step: next, round, answer: null, deadline: null, attempts: 0 }
  }

  /** Ends a way; `told` where the end itself belongs into the trace. */
  end(run: Due, outcome: 'through' | 'goal' | 'left', told = false): null {
    if (told) this.#trace.push({ run: run.id, step: run.step, outcome })
    this.#left.set(run.id, { ...blank, id: run.id, state: 'ended', outcome, step: null, round: run.round })
    this.#ended.push(run.partyId)
    return null
  }

  /** Minutes before another try: 1, 10, 100, 1000; then it is parked for a person. */
  putOff({ id, step, round, attempts, answer, deadline }: Due, fault: string, now: Date): null {
    this.#trace.push({ run: id, step, outcome: `fault ${fault}` })
    this.#left.set(id, { ...blank, id, state: attempts + 1 >= TRIES ? 'parked' : 'active', step, due: new Date(now.getTime() + 10 ** attempts * 60_000), answer, deadline, round, attempts: attempts + 1, fault })
    return null
  }

  /** Whoever did not come to rest in one breath goes on with the next. */
  pause({ id, step, round }: Due, now: Date): void { this.#left.set(id, { ...blank, id, step, due: now, round }) }

  async write({ tx, now }: Context, playbookId: string): Promise<void> {
    const rows = [...this.#left.values()]
    if (!rows.length) return
    await sql`
      update playbooks.run t set state = r.state, outcome = r.outcome, step = r.step, due_at = r.due, awaits = r.awaits, answer = r.answer, deadline = r.deadline, round = r.round, attempts = r.attempts, fault = r.fault, ended_at = case when r.state = 'ended' then ${now}::timestamptz end
      from ${rowSet(rows, { id: 'bigint', state: 'text', outcome: 'text', step: 'text', due: 'timestamptz', awaits: 'text', answer: 'text', deadline: 'timestamptz', round: 'smallint', attempts: 'smallint', fault: 'text' })} where t.id = r.id`.execute(tx)
    if (this.#trace.length) {
      await sql`insert into playbooks.trace (run_id, step, at, outcome) select r.run, r.step, ${now}, r.outcome from ${rowSet(this.#trace, { run: 'bigint', step: 'text', outcome: 'text' })}`.execute(tx)
      await sql`insert into playbooks.passed (playbook_id, step, outcome, n) select ${playbookId}::bigint, r.step, r.outcome, r.n from ${rowSet(counted(this.#trace), { step: 'text', outcome: 'text', n: 'bigint' })} order by 2, 3 on conflict (playbook_id, step, outcome) do update set n = passed.n + excluded.n`.execute(tx)
    }
    if (this.#ended.length) await sql`update playbooks.run set answer = 'ended', due_at = ${now} where awaits = ${calls(playbookId)} and state = 'active' and answer is null and party_id = any (${`{${this.#ended.join(',')}}`}::bigint[])`.execute(tx)
  }
}

const blank = { state: 'active', outcome: null, due: null, awaits: null, answer: null, deadline: null, attempts: 0, fault: null } as const

/** How often each outcome came of each step; faults of every kind together. */
function counted(trace: readonly { step: string; outcome: string }[]): { step: string; outcome: string; n: number }[] {
  const groups = Map.groupBy(trace, ({ step, outcome }) => `${step} ${outcome.startsWith('fault ') ? 'fault' : outcome}`)
  return [...groups].map(([key, rows]) => ({ step: rows[0]!.step, outcome: key.slice(rows[0]!.step.length + 1), n: rows.length }))
}
