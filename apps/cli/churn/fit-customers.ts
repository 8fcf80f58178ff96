import { boostedProbabilities, boostTrees, coxLeftBy, coxRegression, coxRisk, logisticProbabilities, logisticRegression, take } from '#analytics/index.ts'
import type { Customers } from './read-customers.ts'

/** What a model says of the test rows, and of itself. `order` is what customers are ranked by. */
export interface Fitted { probability: Float64Array; order: Float64Array; told: Record<string, unknown> }

interface Parts { train: (Float64Array | Uint8Array)[]; test: (Float64Array | Uint8Array)[]; left: Uint8Array }

const partsOf = ({ model, split, left }: Customers): Parts => ({
  train: model.columns.map((column) => take(column, split.train)), test: model.columns.map((column) => take(column, split.test)), left: take(left, split.train),
})

const named = (names: readonly string[], values: ArrayLike<number>): Record<string, number | null> => Object.fromEntries(names.map((name, j) => [name, Number.isNaN(values[j]) ? null : values[j]!]))

/** Logistic regression; with a penalty the coefficients are those of standardised columns. */
export function fitLogit(customers: Customers, l2: number | undefined): Fitted {
  const { train, test, left } = partsOf(customers)
  const { names } = customers.model
  const model = logisticRegression(train, left, { l2 })
  const probability = logisticProbabilities(model, test)
  const standardised = model.coefficients.map((b, j) => b * model.scale[j]!)
  const centre = model.intercept + model.mean.reduce((total, mean, j) => total + mean * model.coefficients[j]!, 0)
  const which = (columns: number[]): string[] => columns.map((j) => names[j]!)
  return {
    probability, order: probability,
    told: {
      status: model.status, logLikelihood: model.logLikelihood, coefficients: l2 === undefined ? { const: model.intercept, ...named(names, model.coefficients) } : { const: centre, ...named(names, standardised) },
      ...(l2 === undefined ? { se: named(['const', ...names], model.standardErrors) } : { standardised: true }),
      ...(model.aliased.length && { aliased: which(model.aliased) }), ...(model.separated.length && { separated: which(model.separated) }),
    },
  }
}

/** Boosted trees. */
export function fitTrees(customers: Customers, seed: number): Fitted {
  const { train, test, left } = partsOf(customers)
  const model = boostTrees(train, left, { seed })
  const probability = boostedProbabilities(model, test)
  return { probability, order: probability, told: { trees: model.trees.length, importance: named(customers.model.names, model.gain) } }
}

/** Cox regression: the chance of having left within the time that each was watched. */
export function fitCox(customers: Customers): Fitted {
  const { train, test, left } = partsOf(customers)
  const { names } = customers.model
  const model = coxRegression({ time: take(customers.time!, customers.split.train), event: left }, train)
  return {
    probability: coxLeftBy(model, test, take(customers.time!, customers.split.test)), order: coxRisk(model, test),
    told: {
      status: model.status, ties: model.ties, logLikelihood: model.logLikelihood, coefficients: named(names, model.coefficients), se: named(names, model.standardErrors),
      ...(model.aliased.length && { aliased: model.aliased.map((j) => names[j]!) }), ...(model.separated.length && { separated: model.separated.map((j) => names[j]!) }),
    },
  }
}
