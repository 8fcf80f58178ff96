import { money } from './visible.ts'

export interface Bin { from: string | null; to: string | null; customers: number }

/** The bounds that a person would draw: 1, 2, 5 times powers of ten, about eight of them, up to where one customer in a hundred lies above. */
export function boundsOf(sorted: Float64Array): number[] {
  const [low, high] = [sorted[Math.floor(sorted.length * 0.05)]!, sorted[Math.floor(sorted.length * 0.99)]!]
  const round = (value: number): number[] => [1, 2, 5].map((n) => n * 10 ** Math.floor(Math.log10(Math.max(value, 1))))
  const bounds: number[] = []
  for (let decade = Math.max(1, low); decade <= high * 10 && bounds.length < 60; decade *= 10) bounds.push(...round(decade))
  const fitting = [...new Set(bounds)].sort((a, b) => a - b).filter((b) => b >= low && b <= high)
  const step = Math.max(1, Math.ceil(fitting.length / 8))
  return fitting.filter((_, i) => i % step === 0)
}

/** Customers by residual value, above one bound up to the next; the first up to its bound, the last above its. */
export function binsOf(values: Float64Array): Bin[] {
  if (!values.length) return []
  const bounds = boundsOf(values.slice().sort())
  const counts = new Float64Array(bounds.length + 1)
  for (const v of values) {
    let at = 0
    while (at < bounds.length && v > bounds[at]!) at++
    counts[at]!++
  }
  return Array.from(counts, (customers, i) => ({ from: i ? money(bounds[i - 1]!) : null, to: i < bounds.length ? money(bounds[i]!) : null, customers }))
}
