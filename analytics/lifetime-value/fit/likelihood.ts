import type { Objective } from '../../optimisation/objective.ts'
import type { Family } from '../families/family.ts'
import type { DistinctHistories } from '../histories/distinct.ts'
import type { EffectColumn, Group } from './covariates.ts'

/** The log-likelihood over the logarithms of the parameters. */
export const plainObjective = (family: Family, rows: DistinctHistories): Objective => (at, gradient) => {
  gradient.fill(0)
  return family.logLikelihood(rows, at.map(Math.exp), gradient)
}

/** The same over the logarithms of the parameters and then the effects of covariates. Since a covariate moves the logarithm of a parameter by
 *  ±γ z, its derivative is that of the parameter times ±z. */
export const groupedObjective = (family: Family, groups: readonly Group[], effects: readonly EffectColumn[]): Objective => {
  const count = family.parameters.length
  const own = new Float64Array(count)
  const p = new Float64Array(count)
  return (at, gradient) => {
    gradient.fill(0)
    let value = 0
    for (const { z, rows } of groups) {
      for (let i = 0; i < count; i++) p[i] = at[i]!
      for (const [k, effect] of effects.entries()) p[effect.at]! += effect.sign * at[count + k]! * z[k]!
      for (let i = 0; i < count; i++) p[i] = Math.exp(p[i]!)
      own.fill(0)
      value += family.logLikelihood(rows, p, own)
      for (let i = 0; i < count; i++) gradient[i]! += own[i]!
      for (const [k, effect] of effects.entries()) gradient[count + k]! += effect.sign * z[k]! * own[effect.at]!
    }
    return value
  }
}
