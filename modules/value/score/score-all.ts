import { compute, slices, threads } from '#platform/jobs/compute.ts'
import type { Histories } from '../model/observe-part.ts'
import { FEW } from '../model/observe-all.ts'
import { type Ahead, type ScoreInput, scorePart } from './score-part.ts'

/** Scores all histories, a run of them a thread. */
export async function scoreAll(input: ScoreInput, signal?: AbortSignal): Promise<Ahead> {
  if (input.histories.x.length < FEW) return scorePart(input)
  const parts = await Promise.all(slices(input.histories.x.length, threads()).map(([from, to]) => {
    const histories = cut(input.histories, from, to)
    return compute<ScoreInput, Ahead>(new URL('./score-part.ts', import.meta.url), { ...input, histories }, { signal, transfer: Object.values(histories).map((c) => c.buffer as ArrayBuffer) })
  }))
  const column = (key: keyof Ahead): Float64Array => {
    const all = new Float64Array(input.histories.x.length)
    let at = 0
    for (const part of parts) { all.set(part[key], at); at += part[key].length }
    return all
  }
  return { alive: column('alive'), expected: column('expected'), discounted: column('discounted'), lower: column('lower'), upper: column('upper'), spend: column('spend') }
}

const cut = ({ customer, x, tx, T, z }: Histories, from: number, to: number): Histories => ({ customer: customer.slice(from, to), x: x.slice(from, to), tx: tx.slice(from, to), T: T.slice(from, to), z: z.slice(from, to) })
