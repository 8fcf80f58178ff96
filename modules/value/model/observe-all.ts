import type { OrderRows } from '#analytics/index.ts'
import { compute, slices, threads } from '#platform/jobs/compute.ts'
import { type Histories, type ObserveInput, observePart, type Observing, type Seen } from './observe-part.ts'

/** So few are not worth a thread. */
export const FEW = 2_000

/** Reads everyone's rows as histories, a run of customers a thread. */
export async function observeAll(rows: OrderRows, customers: number, how: Observing, signal?: AbortSignal): Promise<Seen> {
  if (customers < FEW) return observePart(rows, customers, how)
  const runs = slices(customers, threads())
  const parts = await Promise.all(runs.map(([from, to]) => {
    const own = rowsOf(rows, from, to)
    const transfer = [own.customer.buffer, own.day.buffer, own.amount.buffer] as ArrayBuffer[]
    return compute<ObserveInput, Seen>(new URL('./observe-part.ts', import.meta.url), { rows: own, customers: to - from, how }, { signal, transfer })
  }))
  const tried = parts.map((p) => p.calibration)
  return {
    histories: joined(parts.map((p) => p.histories), runs), second: joined(parts.map((p) => p.second), runs),
    calibration: tried.every((t) => t !== null) ? { ...joined(tried, runs), actual: concatenated(tried.map((t) => t.actual)), horizon: tried[0]?.horizon ?? 0 } : null,
    returned: Int32Array.from(concatenated(parts.map((p) => Float64Array.from(p.returned)))),
    silences: parts.reduce((n, p) => n + p.silences, 0), returns: parts.reduce((n, p) => n + p.returns, 0),
  }
}

/** The rows of the customers from … to, counted from 0. */
function rowsOf({ customer, day, amount }: OrderRows, from: number, to: number): OrderRows {
  let n = 0
  for (let i = 0; i < customer.length; i++) if (customer[i]! >= from && customer[i]! < to) n++
  const own = { customer: new Int32Array(n), day: new Int32Array(n), amount: new Float64Array(n) }
  for (let i = 0, k = 0; i < customer.length; i++) {
    if (customer[i]! < from || customer[i]! >= to) continue
    own.customer[k] = customer[i]! - from
    own.day[k] = day[i]!
    own.amount[k++] = amount[i]!
  }
  return own
}

const concatenated = (parts: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) { all.set(part, at); at += part.length }
  return all
}

function joined(parts: readonly Histories[], runs: readonly (readonly [number, number])[]): Histories {
  const column = (key: 'x' | 'tx' | 'T' | 'z'): Float64Array => concatenated(parts.map((p) => p[key]))
  const customer = Int32Array.from(concatenated(parts.map((p, i) => Float64Array.from(p.customer, (c) => c + runs[i]![0]))))
  return { customer, x: column('x'), tx: column('tx'), T: column('T'), z: column('z') }
}
