import { families } from '../families/families.ts'
import type { Family } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import { effectColumns, type Covariates } from '../fit/covariates.ts'

/** A model ready to predict: its family and its parameters in order. */
export interface Prepared { family: Family; params: Float64Array }

/** @throws RangeError where a parameter is missing or not above 0 */
export function prepare(model: Model): Prepared {
  const family = families[model.kind]
  const given = model.params as Readonly<Record<string, number>>
  const params = Float64Array.from(family.parameters, (name) => {
    const value = given[name]
    if (value === undefined || !(value > 0 && value < Infinity)) throw new RangeError(`${model.kind}: parameter ${name} is ${value}`)
    return value
  })
  return { family, params }
}

/** Each customer's own parameters where the model has covariates; customers with the same share one array. Nothing where it has none.
 *
 *  @throws RangeError where a covariate of the model is not given */
export function parametersOfEach(model: Model, covariates: Covariates, rows: number): Float64Array[] | undefined {
  if (!model.effects?.length) return undefined
  const { family, params } = prepare(model)
  const effects = model.effects.map(({ parameter, covariate, gamma }) => {
    const z = covariates[parameter]?.[covariate]
    if (!z) throw new RangeError(`the model knows customers by ${covariate} (on ${parameter}): give that column`)
    return { ...effectColumns(family, { [parameter]: { [covariate]: z } }, rows)[0]!, gamma }
  })
  const known = new Map<string, Float64Array>()
  return Array.from({ length: rows }, (_, i) => {
    const key = effects.map(({ z }) => z[i]!).join()
    let own = known.get(key)
    if (!own) {
      own = params.slice()
      for (const { at, sign, gamma, z } of effects) own[at]! *= Math.exp(sign * gamma * z[i]!)
      known.set(key, own)
    }
    return own
  })
}
