import type { Choice, ContractModel, Model, ModelKind, SpendModel, Status, Verdict } from '#analytics/index.ts'

export type AnyModel = Model<ModelKind> | ContractModel

/** A fit as it is told: parameters, how sure, how it stands. */
export interface FitReport { params: Record<string, number>; se: Record<string, number | null>; logLikelihood: number; status: Status; edge: string[]; customers: number; repeaters: number }

export interface HoldoutReport { from: string; to: string; actual: number; predicted: number; ratio: number; mae: number; correlation: number; byFrequency: { x: number; orMore: boolean; n: number; actualMean: number; predictedMean: number }[] }

/** All that scoring and telling need: kept as the parameters of a version. Money in the base currency. */
export interface LifetimeModel {
  why: Choice['why']
  model: AnyModel
  spend: SpendModel
  fit: FitReport
  spendFit: { kind: SpendModel['kind']; params: Record<string, number>; customers: number; correlation: number; status: Status } | null
  /** The other model for purchases at any time, and by how much log-likelihood this one is likelier. */
  rival: { kind: ModelKind; lead: number } | null
  holdout: HoldoutReport | null
  verdict: Verdict
  /** Second lifetimes: by a model of their own where there are enough of them, else by that of everyone (pooled). `newcomer`: what one who returns is worth besides the purchase that he returns with. */
  second: { model: AnyModel; pooled: boolean; customers: number; repeaters: number; newcomer: number }
  /** Of the whole base: the interval of the sum as a factor, what 1 % more staying adds to the sum (share), what a new customer is worth besides the first purchase, and how certain a return after a long silence is (share; null with none). */
  ratios: { spread: number; retention: number; newcomer: number; returns: number | null }
}

/** The reason why there is no model. */
export interface NoModel { tooLittle: { customers: number; repeaters: number } }
