import { checkLengths } from '../../statistics/check-lengths.ts'
import type { Family } from '../families/family.ts'
import { codeNumbers, distinctHistories, type DistinctHistories } from '../histories/distinct.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'

/** Covariates z of customers that do not change with time, under the parameter that they multiply by exp(±γ'z): `{ alpha: { gender: column } }`.
 *  Each column is as long as the histories. Fader & Hardie 2007, "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models". */
export type Covariates = Readonly<Record<string, Readonly<Record<string, ArrayLike<number>>>>>

/** One effect to estimate: which parameter it moves, which way, and its column. */
export interface EffectColumn { parameter: string; covariate: string; at: number; sign: 1 | -1; z: ArrayLike<number> }

/** Covariates as a list of effects, checked.
 *
 *  @throws RangeError where a parameter takes none, a column has another length, or a value is missing */
export function effectColumns(family: Family, covariates: Covariates, rows: number): EffectColumn[] {
  return Object.entries(covariates).flatMap(([parameter, columns]) => {
    const taken = family.covariates[parameter]
    if (!taken) throw new RangeError(`${family.kind} takes covariates on ${Object.keys(family.covariates).join(', ') || 'nothing'}, not on ${parameter}`)
    return Object.entries(columns).map(([covariate, z]) => {
      checkLengths({ [covariate]: z, histories: { length: rows } })
      for (let i = 0; i < rows; i++) if (!Number.isFinite(z[i])) throw new RangeError(`covariate ${covariate} has no value at ${i}`)
      return { parameter, covariate, ...taken, z }
    })
  })
}

/** Customers with the same covariates, who share all parameters. */
export interface Group { z: Float64Array; rows: DistinctHistories }

/** Splits histories by their covariates. A few yes-or-no covariates make a few groups, each as fast as a fit without. */
export function groupsOf(histories: BuyingHistories, effects: readonly EffectColumn[], scale: number): Group[] {
  const rows = histories.x.length
  let group = new Float64Array(rows)
  for (const { z } of effects) {
    const { values, code } = codeNumbers(z)
    for (let i = 0; i < rows; i++) group[i] = group[i]! * values.length + code[i]!
    group = Float64Array.from(codeNumbers(group).code)
  }
  const members: number[][] = []
  for (let i = 0; i < rows; i++) (members[group[i]!] ??= []).push(i)
  return members.map((list) => {
    const pick = (column: ArrayLike<number>): Float64Array => Float64Array.from(list, (i) => column[i]!)
    const part = { unit: histories.unit, x: pick(histories.x), tx: pick(histories.tx), T: pick(histories.T), ...(histories.weight && { weight: pick(histories.weight) }) }
    return { z: Float64Array.from(effects, ({ z }) => z[list[0]!]!), rows: distinctHistories(part, scale) }
  })
}
