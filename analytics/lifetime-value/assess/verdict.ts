import type { FittedModel } from '../fit/model.ts'
import type { FittedSpend } from '../spend/gamma-gamma.ts'
import type { Holdout } from './holdout.ts'

/** Why a model is to be believed or not; `value` is the figure that the reason rests on. */
export interface Reason {
  code: 'few-repeaters' | 'boundary' | 'flat' | 'crowded' | 'holdout-good' | 'holdout-off' | 'holdout-wrong' | 'no-holdout' | 'spend-correlated' | 'spend-without-mean' | 'one-time-buyers-alive'
  value: number
}

export interface Verdict { believed: 'yes' | 'with-care' | 'no'; reasons: Reason[] }

/** Repeat buyers from which on standard errors are small enough for single customers. */
const ENOUGH_REPEATERS = 100

/** Whether a fitted model may be believed, and why.
 *
 *  The hold-out decides: off by more than half is *no*, by more than a quarter *with care*. Without one, never more than *with care*.
 *
 *  @param crowded see `crowding` */
export function judge(model: FittedModel, found: { holdout?: Holdout; spend?: FittedSpend; crowded?: number }): Verdict {
  const reasons: Reason[] = []
  const say = (code: Reason['code'], value: number): void => { reasons.push({ code, value }) }
  const off = found.holdout ? Math.abs(found.holdout.ratio - 1) : NaN
  if (!found.holdout || Number.isNaN(off)) say('no-holdout', 0)
  else say(off > 0.5 ? 'holdout-wrong' : off > 0.25 ? 'holdout-off' : 'holdout-good', found.holdout.ratio)
  if (model.repeaters < ENOUGH_REPEATERS) say('few-repeaters', model.repeaters)
  if (model.status !== 'converged') say(model.status, model.edge.length)
  if ((found.crowded ?? 0) > 0.1) say('crowded', found.crowded!)
  if (found.spend && Math.abs(found.spend.correlation) > 0.3) say('spend-correlated', found.spend.correlation)
  if (found.spend?.kind === 'shrunken-mean') say('spend-without-mean', found.spend.customers)
  const caution = reasons.some(({ code }) => code !== 'holdout-good')
  if (model.kind === 'bg-nbd' && model.customers > model.repeaters) say('one-time-buyers-alive', model.customers - model.repeaters)
  return { believed: reasons.some(({ code }) => code === 'holdout-wrong') ? 'no' : caution ? 'with-care' : 'yes', reasons }
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

const sentences: Readonly<Record<Reason['code'], (value: number) => string>> = {
  'few-repeaters': (n) => `only ${n} customers bought again, so figures of single customers are rough`,
  boundary: (n) => `the likelihood has no top inside (parameters at their edge: ${n}): predictions hold, but those parameters mean nothing by themselves`,
  flat: () => 'quite different parameters fit as well: predictions hold, the parameters are guesses',
  crowded: (share) => `${percent(share)} of repeat buyers bought on every second day or more: count in a coarser unit, or take BG/BB`,
  'holdout-good': (ratio) => `in the time held out it predicted ${percent(ratio)} of what was bought`,
  'holdout-off': (ratio) => `in the time held out it predicted ${percent(ratio)} of what was bought`,
  'holdout-wrong': (ratio) => `in the time held out it predicted ${percent(ratio)} of what was bought`,
  'no-holdout': () => 'it was not tried on a time held out',
  'spend-correlated': (r) => `those who buy often spend differently (correlation ${r.toFixed(2)}), which the spend model takes to be independent`,
  'spend-without-mean': () => 'amounts vary too wildly for a Gamma-Gamma model: means are shrunk towards the firm’s instead',
  'one-time-buyers-alive': (n) => `it holds all ${n} who bought once for alive: take MBG/NBD or Pareto/NBD to see who has left`,
}

/** The verdict as a plain English sentence. Programs in other languages say the codes themselves.
 *
 *  @example
 *  verdictSentence({ believed: 'with-care', reasons: [{ code: 'no-holdout', value: 0 }] }) // => 'Use with care: it was not tried on a time held out.' */
export function verdictSentence({ believed, reasons }: Verdict): string {
  const start = { yes: 'The model may be believed', 'with-care': 'Use with care', no: 'Do not believe this model' }[believed]
  return `${start}: ${reasons.map(({ code, value }) => sentences[code](value)).join('; ')}.`
}
