import { seeded, shuffledOrder, spreadOf, take } from '#analytics/index.ts'
import { compute } from '#platform/jobs/compute.ts'
import { assess } from './assess.ts'
import { minimum, type Refused, type TrainedChurn } from './churn-model.ts'
import type { Snapshot } from './features.ts'
import { chances, contributions, type Fitted, type Learning } from './methods.ts'
import type { Outcomes } from './outcomes.ts'
import { type FitInput, fitSome } from './fit-thread.ts'
import { type Method, methods, reasonNumbers, reasons } from './vocabulary.ts'

/** More rows than this teach nothing more. */
const ENOUGH = 120_000
/** Fewer are done before a thread has begun. */
const WORTH_THREADS = 5_000

export interface Lesson { snapshot: Snapshot; outcomes: Outcomes }
export interface Training { learn: Lesson[]; test: Lesson; horizon: number; active: number; contract: boolean; tested: { from: string; to: string } }

/** Why the data do not do, or undefined. */
export function refusalOf({ learn, test }: Training): Refused | undefined {
  for (const outcomes of [joined(learn).outcomes, test.outcomes]) {
    const customers = outcomes.left.length
    const left = outcomes.left.reduce((a, b) => a + b, 0)
    if (customers < minimum.customers) return { code: 'too-few', customers, left, needed: minimum.customers }
    if (Math.min(left, customers - left) < minimum.each) return { code: 'too-one-sided', customers, left, needed: minimum.each }
  }
  return undefined
}

/** Learns by every method, two threads at work, and tests each on the horizon that came after. */
export async function train({ learn, test, horizon, active, contract, tested }: Training): Promise<TrainedChurn[]> {
  const lesson = sampled(joined(learn))
  const trial = sampled({ columns: test.snapshot.columns, outcomes: test.outcomes })
  const learning: Learning = { ...lesson, horizon, turned: !contract }
  const module = new URL('./fit-thread.ts', import.meta.url)
  const groups: (readonly Method[])[] = lesson.outcomes.left.length < WORTH_THREADS ? [methods] : [['gbdt'], ['logit', 'hazard', 'cox']]
  const fitted = groups.length === 1 ? fitSome(methods, learning) : (await Promise.all(groups.map((some) => compute<FitInput, Fitted[]>(module, { methods: some, learning })))).flat()
  const spreads = lesson.columns.map((column) => spreadOf(column))
  return methods.flatMap((method) => fitted.filter((f) => f.method === method)).map((one) => {
    const chance = chances(one, trial.columns)
    const { metrics, ...assessment } = assess(chance, trial.outcomes.left)
    return { method: one.method, metrics: { ...metrics, learned: lesson.outcomes.left.length }, params: { horizon, active, contract, tested, fitted: one, assessment, importance: importanceOf(one, trial.columns), spreads, scoreSpread: spreadOf(chances(one, lesson.columns)) } }
  })
}

/** How much each reason moves chances, as shares: the mean size of what its columns add. */
function importanceOf(fitted: Fitted, columns: Float64Array[]): number[] {
  const sizes = reasons.map(() => 0)
  contributions(fitted, columns).forEach((column, j) => { sizes[reasonNumbers[j]!]! += column.reduce((total, x) => total + Math.abs(x), 0) })
  const all = sizes.reduce((a, b) => a + b, 0)
  return sizes.map((size) => (all > 0 ? size / all : 0))
}

interface Rows { columns: Float64Array[]; outcomes: Outcomes }

/** Several days' lessons as one. */
function joined(lessons: readonly Lesson[]): Rows {
  const all = <T extends Float64Array | Uint8Array>(parts: T[]): T => {
    const made = new (parts[0]!.constructor as new (length: number) => T)(parts.reduce((n, p) => n + p.length, 0))
    parts.reduce((at, part) => { made.set(part, at); return at + part.length }, 0)
    return made
  }
  const [{ snapshot }] = lessons as [Lesson]
  return {
    columns: snapshot.columns.map((_, j) => all(lessons.map((l) => l.snapshot.columns[j]!))),
    outcomes: { left: all(lessons.map((l) => l.outcomes.left)), time: all(lessons.map((l) => l.outcomes.time)), happened: all(lessons.map((l) => l.outcomes.happened)) },
  }
}

/** At most so many rows, drawn by chance that is always the same. */
function sampled({ columns, outcomes: { left, time, happened } }: Rows): Rows {
  if (left.length <= ENOUGH) return { columns, outcomes: { left, time, happened } }
  const rows = shuffledOrder(left.length, seeded(1)).slice(0, ENOUGH)
  return { columns: columns.map((column) => take(column, rows)), outcomes: { left: take(left, rows), time: take(time, rows), happened: take(happened, rows) } }
}

