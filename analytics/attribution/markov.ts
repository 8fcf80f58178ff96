import { checkPaths, codesOf, type Paths } from './paths.ts'

/** What a chain of touches says. */
export interface MarkovAttribution {
  /** the chance that a way ends well, by the chain */
  conversion: number
  /** per code: the share of that chance that is lost where the code's touches lead nowhere */
  removal: Float64Array
  /** per code: all that the ways brought, shared in proportion to the removal effects */
  credit: Float64Array
}

/** Attribution by a Markov chain: each touch is a state, and the removal effect of a code is the share of conversions that go when whoever comes to it is lost.
 *
 *  It uses ways that ended in nothing as well, and still takes for granted that the chain is the cause: customers who were chosen because they buy anyway are credited to whatever
 *  chose them.
 *  Source: Anderl, Becker, von Wangenheim & Schumann 2016, *International Journal of Research in Marketing* 33, § 4 (order 1).
 *
 *  @example
 *  const paths = { start: Uint32Array.of(0, 2, 3, 4), code: Int32Array.of(0, 1, 0, 1), age: new Float64Array(4), value: Float64Array.of(1, 0, 0), converted: Uint8Array.of(1, 0, 0) }
 *  const { conversion, removal, credit } = markovAttribution(paths)
 *  conversion // => 0.3333
 *  removal // => [0.5, 1]
 *  credit // => [0.3333, 0.6667] */
export function markovAttribution(paths: Paths): MarkovAttribution {
  checkPaths(paths)
  const n = codesOf(paths)
  const chain = transitions(paths, n)
  const conversion = chance(chain, n, -1)
  const removal = Float64Array.from({ length: n }, (_, code) => (conversion > 0 ? 1 - chance(chain, n, code) / conversion : 0))
  const all = removal.reduce((a, b) => a + b, 0)
  const brought = paths.value.reduce((sum, value, way) => sum + (paths.converted[way] === 1 && paths.start[way] !== paths.start[way + 1] ? value : 0), 0)
  return { conversion, removal, credit: removal.map((r) => (all > 0 ? (brought * r) / all : 0)) }
}

/** Per state (codes, then the start): the chances of the next code, and of conversion. */
interface Chain { next: Float64Array; good: Float64Array }

function transitions({ start, code, converted }: Paths, n: number): Chain {
  const next = new Float64Array((n + 1) * n)
  const good = new Float64Array(n + 1)
  const left = new Float64Array(n + 1)
  for (let way = 0; way < converted.length; way++) {
    let at = n
    for (let k = start[way]!; k < start[way + 1]!; k++) {
      next[at * n + code[k]!]!++
      left[at]!++
      at = code[k]!
    }
    if (at === n) continue
    good[at]! += converted[way]!
    left[at]!++
  }
  return { next: next.map((count, i) => count / (left[Math.floor(i / n)]! || 1)), good: good.map((count, i) => count / (left[i]! || 1)) }
}

const ENOUGH = 1e-13
const MOST = 100_000

/** The chance to end well from the start, by Gauss-Seidel; whoever comes to `without` is lost. */
function chance({ next, good }: Chain, n: number, without: number): number {
  const p = new Float64Array(n)
  const from = (state: number): number => good[state]! + p.reduce((sum, q, to) => sum + next[state * n + to]! * q, 0)
  for (let pass = 0, moved = 1; moved > ENOUGH && pass < MOST; pass++) {
    moved = 0
    for (let state = 0; state < n; state++) {
      if (state === without) continue
      const value = from(state)
      moved = Math.max(moved, Math.abs(value - p[state]!))
      p[state] = value
    }
  }
  return from(n)
}
