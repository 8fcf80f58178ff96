import type { Outcome } from '#modules/experiments/contract.ts'
import type { CampaignResult } from '../contract.ts'
import type en from '../messages/web.en.ts'

/** How figures are written for the reader. */
export interface Writing { number: (value: number, decimals?: number) => string; percent: (share: number, decimals?: number) => string; money: (amount: number, currency?: string) => string }

/** What a result says, in sentences, the most important first. It never says more than the interval does. */
export function tellResult(t: typeof en, result: CampaignResult, measure: Outcome, f: Writing): string[] {
  const effect = effectOf(t, result, measure, f)
  if (result.against === null || result.evaluations.some((e) => e.sampleRatio?.mismatch)) return effect
  return [...effect, ...returned(t, result, f), ...offers(t, result, f), ...variants(t, result), ...segments(t, result), ...rules(t, result, f), ...(result.whole ? [] : [t.say.early])]
}

function effectOf(t: typeof en, { against, evaluations, currency }: CampaignResult, measure: Outcome, f: Writing): string[] {
  if (against === null) return [t.say.untold]
  if (evaluations.some((e) => e.sampleRatio?.mismatch)) return [t.say.unread]
  const found = evaluations.find((e) => e.outcome === measure)?.inAll
  if (!found) return [t.say.untold]
  const write = (value: number): string => (measure === 'conversion' ? f.number(Math.round(value)) : f.money(value, currency))
  const what = t.measures[measure]
  if (found.lower > 0) return [t.say.brought(what, write(found.value), write(found.lower), write(found.upper))]
  if (found.upper < 0) return [t.say.lost(what, write(-found.value), write(-found.upper), write(-found.lower))]
  return [t.say.nothing(what, write(found.lower), write(found.upper))]
}

function returned(t: typeof en, { roi, cost, paybackDays, currency }: CampaignResult, f: Writing): string[] {
  if (!roi) return []
  if (roi.lower > 0) return [t.say.paid(f.percent(roi.value), paybackDays === null ? null : t.result.days(paybackDays))]
  return [roi.upper < 0 ? t.say.cost(f.money(Number(cost.total), currency)) : t.say.maybe(f.percent(roi.lower), f.percent(roi.upper))]
}

const offers = (t: typeof en, { cannibalised: c }: CampaignResult, f: Writing): string[] => (c ? [t.say.anyway(f.number(Math.round(c.anyway)), f.number(c.redeemed))] : [])

const variants = (t: typeof en, { waves }: CampaignResult): string[] => waves.flatMap(({ variants: all }) => {
  const best = all.findIndex((v) => v.p === 1 && v.sent > 0)
  return all.length > 1 && best >= 0 && all.every((v, i) => i === best || (v.p !== null && v.p <= 0.05)) ? [t.say.won(all[best]!.label)] : []
})

/** Only where one segment's whole interval lies above every other one's. */
function segments(t: typeof en, { segments: all }: CampaignResult): string[] {
  const known = all.flatMap(({ name, evaluation: { perParty } }) => (perParty ? [{ name, ...perParty }] : [])).sort((a, b) => b.value - a.value)
  return known.length > 1 && known[0]!.lower > 0 && known.slice(1).every((s) => s.upper < known[0]!.lower) ? [t.say.best(known[0]!.name)] : []
}

const OVER = 1.5

/** What the most generous rule of attribution would have made of it, where the truth is known and clearly less. */
function rules(t: typeof en, { attribution, evaluations }: CampaignResult, f: Writing): string[] {
  const truth = evaluations.find((e) => e.outcome === 'revenue')?.inAll
  const most = [...attribution].sort((a, b) => b.revenue - a.revenue)[0]
  return truth && truth.lower > 0 && most && most.revenue > OVER * truth.value ? [t.say.over(t.result.rules[most.rule]!, f.number(most.revenue / truth.value, 1))] : []
}
