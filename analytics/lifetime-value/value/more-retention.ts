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
  const raised = (stays: number): number => Math.min(stays * times, (1 + stays) / 2)
  switch (model.kind) {
    case 'pareto-nbd': {
      const p = model.params as Parameters['pareto-nbd']
      const stays = (p.beta / (p.beta + daysIn.year / daysIn[model.unit])) ** p.s
      return { ...model, params: { ...p, s: (p.s * Math.log(raised(stays))) / Math.log(stays) } }
    }
    case 'bg-bb': {
      const p = model.params as Parameters['bg-bb']
      return { ...model, params: { ...p, gamma: leaving(p.delta, raised(p.delta / (p.gamma + p.delta))) } }
    }
    default: {
      const p = model.params as Parameters['mbg-nbd']
      return { ...model, params: { ...p, a: leaving(p.b, raised(p.b / (p.a + p.b))) } }
    }
  }
}

const leaving = (stay: number, share: number): number => stay / share - stay
