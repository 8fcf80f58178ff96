import type { DistinctHistories } from '../histories/distinct.ts'

export type ModelKind = 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd' | 'bg-bb'

/** A kind of buy-till-you-die model: customers buy at a rate of their own until, unseen, they stop for good; rates and inclinations to stop
 *  differ between customers. Parameters come as an array in the order of `parameters`; times in the model's unit.
 *
 *  In all of them what a customer will do is P(alive) times what he would do were he alive, and the second depends on x and T only. */
export interface Family {
  kind: ModelKind
  parameters: readonly string[]
  /** positions of parameters that are lengths of time */
  times: readonly number[]
  /** whether time comes in whole opportunities */
  discrete: boolean
  /** parameters that covariates may multiply by exp(sign γ'z) */
  covariates: Readonly<Record<string, { at: number; sign: 1 | -1 }>>
  /** log-likelihood over all rows; adds its derivatives by the logarithms of the parameters to `gradient` */
  logLikelihood(rows: DistinctHistories, p: ArrayLike<number>, gradient: Float64Array): number
  /** points to begin a search from
   *  @param rate repeat purchases per unit of time */
  starts(rate: number): number[][]
  /** log of P(gone) / P(alive) at the end of observation (in discrete time: at the next opportunity); −∞ where surely alive */
  logGoneOdds(p: ArrayLike<number>, x: number, tx: number, T: number): number
  /** purchases expected in the time t after T of a customer who is alive then */
  expectedIfAlive(p: ArrayLike<number>, x: number, T: number, t: number): number
  /** repeat purchases expected of a new customer in the time t from the first purchase */
  expectedOfNew(p: ArrayLike<number>, t: number): number
  /** present value of one unit at each purchase after T, for ever, of a customer who is alive at T
   *  @param delta continuous discount rate per unit (`continuousRate`), above 0 */
  discountedIfAlive(p: ArrayLike<number>, x: number, T: number, delta: number): number
  /** probability that a new customer makes x repeat purchases in the time t */
  probabilityOf(p: ArrayLike<number>, x: number, t: number): number
}
