import type { Viewer } from './viewers.ts'
import type { Bare, Statement } from './bare.ts'
import type { Reply, Call } from './caller.ts'
import { lineOf, type Tell } from './line.ts'
import { inPairs, quantile, underLoad } from './timing.ts'

/** Something the API does, with hand-written SQL that does the same. `api` may make several calls, as a page does. */
export interface Case {
  name: string
  viewer: Viewer
  api(round: number, call: (c: Call) => Promise<Reply>): Promise<unknown>
  bare(round: number, run: (...statements: Statement[]) => Promise<unknown[][]>): Promise<unknown>
  /** Promised at 16 callers, in milliseconds. */
  p95: number
}

export interface Measuring { rounds: number; seconds: number; size: string; call(viewer: Viewer): (c: Call) => Promise<Reply>; bare: Bare; tell: Tell }

const CALLERS = 16

/** Measures a case alone, in pairs with the bare SQL, and then with sixteen callers at once. */
export async function measure(c: Case, { rounds, seconds, size, call, bare, tell }: Measuring): Promise<void> {
  const ask = call(c.viewer)
  const run = async (...statements: Statement[]) => (await bare.run(c.viewer.actor, statements)).map((r) => r.rows as unknown[])
  const { a, b } = await inPairs(rounds, (i) => c.api(i, ask), (i) => c.bare(i, run))
  const base = quantile(b, 0.5)
  const name = `${c.name} · ${c.viewer.name} · ${size}`
  tell(lineOf({ name: `${name} · p50`, value: quantile(a, 0.5), unit: 'ms', baseline: base, target: `≤ ${(1.5 * base + 3).toFixed(1)}` }))
  tell(lineOf({ name: `${name} · p95`, value: quantile(a, 0.95), unit: 'ms', baseline: quantile(b, 0.95) }))
  const api = await underLoad(CALLERS, seconds, (i) => c.api(i, ask))
  const sql = await underLoad(CALLERS, seconds / 2, (i) => c.bare(i, run))
  tell(lineOf({ name: `${name} · ${CALLERS} callers p95`, value: quantile(api.samples, 0.95), unit: 'ms', baseline: quantile(sql.samples, 0.95), target: `≤ ${c.p95}` }))
  tell(lineOf({ name: `${name} · ${CALLERS} callers`, value: api.perSecond, unit: '1/s', baseline: sql.perSecond }))
}
