import { checkPaths, codesOf, type Paths } from './paths.ts'

/** Rules that share what a way brought among its touches, by their place alone. */
export type AttributionRule = 'last' | 'first' | 'linear' | 'time-decay'

/** What each code is given of all that the ways brought, by a rule: all to the last touch, all to the first, to each alike, or halved for every `halfLife` days before the end.
 *
 *  These are conventions and no measurements: who would have bought anyway is not asked. The holdout tells that.
 *  Source for the rules: Shao & Li 2011, "Data-driven Multi-touch Attribution Models", KDD, § 1.
 *
 *  @param halfLife in days, for `time-decay`
 *  @example
 *  const paths = { start: Uint32Array.of(0, 2, 3), code: Int32Array.of(0, 1, 1), age: Float64Array.of(7, 0, 3), value: Float64Array.of(90, 30), converted: Uint8Array.of(1, 0) }
 *  attributeByRule(paths, 'last') // => [0, 90]
 *  attributeByRule(paths, 'linear') // => [45, 45]
 *  attributeByRule(paths, 'time-decay', 7) // => [30, 60] */
export function attributeByRule(paths: Paths, rule: AttributionRule, halfLife = 7): Float64Array {
  checkPaths(paths)
  const credit = new Float64Array(codesOf(paths))
  for (let way = 0; way < paths.value.length; way++) {
    const [from, to] = [paths.start[way]!, paths.start[way + 1]!]
    if (paths.converted[way] !== 1 || to === from) continue
    const weights = Float64Array.from({ length: to - from }, (_, k) => weight(rule, k, to - from, paths.age[from + k]!, halfLife))
    const all = weights.reduce((a, b) => a + b, 0)
    weights.forEach((w, k) => { credit[paths.code[from + k]!]! += (paths.value[way]! * w) / all })
  }
  return credit
}

function weight(rule: AttributionRule, k: number, n: number, age: number, halfLife: number): number {
  if (rule === 'last') return k === n - 1 ? 1 : 0
  if (rule === 'first') return k === 0 ? 1 : 0
  return rule === 'linear' ? 1 : 2 ** (-age / halfLife)
}
