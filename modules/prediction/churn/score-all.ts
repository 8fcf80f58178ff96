import { stabilityIndex } from '#analytics/index.ts'
import { compute, slices } from '#platform/jobs/compute.ts'
import type { ChurnParams } from './churn-model.ts'
import { MOST, type Scores, scoreRows } from './score.ts'

/** Fewer are done before a thread has begun. */
const WORTH_THREADS = 5_000

/** Foretells rows, many on both cores. */
export async function scoreAll(fitted: ChurnParams['fitted'], columns: Float64Array[], signal: AbortSignal): Promise<Scores> {
  const rows = columns[0]!.length
  if (rows < WORTH_THREADS) return scoreRows(fitted, columns)
  const cut = slices(rows)
  const parts = await Promise.all(cut.map(([from, to]) => {
    const part = columns.map((column) => column.slice(from, to))
    return compute<object, Scores>(new URL('./score-thread.ts', import.meta.url), { fitted, columns: part }, { signal, transfer: part.map((column) => column.buffer) })
  }))
  const all: Scores = { chance: new Float64Array(rows), reason: new Int32Array(rows * MOST), values: new Float32Array(rows * MOST * 2) }
  cut.forEach(([from], p) => {
    all.chance.set(parts[p]!.chance, from)
    all.reason.set(parts[p]!.reason, from * MOST)
    all.values.set(parts[p]!.values, from * MOST * 2)
  })
  return all
}

/** How far features and chances have moved since the model was trained. */
export const drifted = ({ spreads, scoreSpread }: ChurnParams, columns: Float64Array[], chance: Float64Array): { features: number[]; score: number } =>
  ({ features: spreads.map((spread, j) => stabilityIndex(spread, columns[j]!)), score: stabilityIndex(scoreSpread, chance) })
