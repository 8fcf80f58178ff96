import type { ModelKind } from '../families/family.ts'
import { fitModel } from '../fit/fit-model.ts'
import type { FittedModel } from '../fit/model.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import type { TimeUnit } from '../time/duration.ts'
import { crowding } from './crowding.ts'

/** How a firm deals with its customers. */
export interface Business {
  /** customers are bound until they tell that they leave: subscriptions, memberships, policies */
  contract: boolean
  /** purchases can only happen at set occasions, once each: a yearly event, a term, a monthly appeal */
  occasions: boolean
}

/** Which kind of model a firm's customers call for, and why. */
export type Choice =
  | { kind: 'sbg'; why: 'leaving-is-seen' }
  | { kind: 'bg-bb'; why: 'set-occasions' | 'crowded-days' }
  | { kind: 'pareto-nbd' | 'mbg-nbd'; why: 'any-time' }

/** Chooses by the two questions of Fader & Hardie 2009 (*Journal of Interactive Marketing* 23(1)): is leaving seen, and can purchases come at any
 *  time? BG/NBD is never chosen: it cannot tell which one-time buyers have left.
 *
 *  @param histories where there are some: crowded days count as set occasions
 *  @example
 *  chooseModel({ contract: false, occasions: true }) // => { kind: 'bg-bb', why: 'set-occasions' } */
export function chooseModel({ contract, occasions }: Business, histories?: BuyingHistories): Choice {
  if (contract) return { kind: 'sbg', why: 'leaving-is-seen' }
  if (occasions) return { kind: 'bg-bb', why: 'set-occasions' }
  if (histories && crowding(histories) > 0.1) return { kind: 'bg-bb', why: 'crowded-days' }
  return { kind: 'mbg-nbd', why: 'any-time' }
}

/** Fits the models for purchases at any time that can tell who has left, and gives back the likelier; `lead` is by how much log-likelihood.
 *
 *  Both have four parameters, so that likelihoods compare as they are. */
export function fitLikelier<U extends TimeUnit>(histories: BuyingHistories<U>): { model: FittedModel<ModelKind, U>; lead: number } {
  const [a, b] = [fitModel('mbg-nbd', histories), fitModel('pareto-nbd', histories)]
  return a.logLikelihood >= b.logLikelihood ? { model: a, lead: a.logLikelihood - b.logLikelihood } : { model: b, lead: b.logLikelihood - a.logLikelihood }
}
