import type { Model, Parameters } from '../fit/model.ts'
import type { TimeUnit } from '../time/duration.ts'
import { daysIn } from '../time/duration.ts'

/** The same model with customers who stay more: the mean chance to stay is multiplied, to see what keeping a hundredth more of them is worth.
 *
 *  The chance is that of staying a year with Pareto/NBD, of staying on after a purchase with BG/NBD and MBG/NBD, and of staying on for another
 *  opportunity with BG/BB. It closes at most half the distance to certainty.
 *
 *  @param times 1.01 for a hundredth more
 *  @example
 *  moreRetention({ kind: 'mbg-nbd', unit: 'week', params: { r: 1, alpha: 5, a: 1, b: 3 } }, 1.01).params // => { r: 1, alpha: 5, a: 0.9604, b: 3 } */
export function moreRetention<U extends TimeUnit>(model: Model<Model['kind'], U>, times: number): Model<Model['kind'], U> {
  switch (model.kind) {
    case 'pareto-nbd': {
      const p = model.params as Parameters['pareto-nbd']
      const year = daysIn.year / daysIn[model.unit]
      const stays = p.s * Math.log1p(-year / (p.beta + year))
      const raised = Math.min(stays + Math.log(times), Math.log1p(Math.expm1(stays) / 2))
      return { ...model, params: { ...p, s: (p.s * raised) / stays } }
    }
    case 'bg-bb': {
      const p = model.params as Parameters['bg-bb']
      return { ...model, params: { ...p, gamma: lessened(p.gamma, p.delta, times) } }
    }
    default: {
      const p = model.params as Parameters['mbg-nbd']
      return { ...model, params: { ...p, a: lessened(p.a, p.b, times) } }
    }
  }
}

/** The weight of leaving that goes with more staying. Reckoned from the share that leaves, which may be as small as 10⁻¹⁸ where the model lies on its boundary: one less the share that stays would be nought. */
function lessened(leave: number, stay: number, times: number): number {
  const share = leave / (leave + stay)
  const left = Math.max(share * times - (times - 1), share / 2)
  return (stay * left) / (1 - left)
}
