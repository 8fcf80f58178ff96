import type { Status } from '../../optimisation/maximise.ts'
import type { ModelKind } from '../families/family.ts'
import type { TimeUnit } from '../time/duration.ts'

/** The parameters of each kind of model, by the names of the literature; times in the model's unit. */
export interface Parameters {
  'bg-nbd': { r: number; alpha: number; a: number; b: number }
  'mbg-nbd': { r: number; alpha: number; a: number; b: number }
  'pareto-nbd': { r: number; alpha: number; s: number; beta: number }
  'bg-bb': { alpha: number; beta: number; gamma: number; delta: number }
}

/** What is needed to predict: a kind, its parameters and the unit their times are in. Any object of this shape will do: one fitted here, or
 *  parameters from a paper. */
export interface Model<K extends ModelKind = ModelKind, U extends TimeUnit = TimeUnit> {
  kind: K
  unit: U
  params: Parameters[K]
  /** effects γ of covariates: a customer's parameter is the one here times exp(±γ'z), minus for times, so that a positive effect on `alpha`
   *  means buying faster, on `beta` leaving faster */
  effects?: readonly Effect[]
}

export interface Effect { parameter: string; covariate: string; gamma: number; se: number }

/** A model estimated from histories. */
export interface FittedModel<K extends ModelKind = ModelKind, U extends TimeUnit = TimeUnit> extends Model<K, U> {
  /** standard errors by the observed information; NaN where a parameter lies on the boundary or is not determined */
  se: Parameters[K]
  logLikelihood: number
  status: Status
  /** names of the parameters drawn to 0 or infinity, where `status` is boundary */
  edge: string[]
  customers: number
  repeaters: number
  distinctRows: number
  /** covariance of the logarithms of the parameters, then of the effects, row by row */
  covariance: Float64Array
}

/** Data below this are refused: whatever the optimiser says, nothing has been learned. */
export const minimumData = { customers: 50, repeaters: 10 } as const

/** Too few customers or repeat buyers to fit anything. */
export class TooLittleData extends RangeError {
  readonly customers: number
  readonly repeaters: number

  constructor(customers: number, repeaters: number) {
    super(`${customers} customers, ${repeaters} of them repeat buyers: at least ${minimumData.customers} and ${minimumData.repeaters} are needed`)
    this.customers = customers
    this.repeaters = repeaters
  }
}
