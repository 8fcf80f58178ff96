import { lifecycleRules } from '#analytics/lifecycle/rules.ts'
import type { Format } from '#platform/web/format.ts'
import type en from '../../messages/web.en.ts'
import type { Move, Relationship } from '../../contract.ts'
import type { Part } from './evidence.tsx'
import { measureName } from '../word/measure-name.ts'
import { doubtLines, ladderLines } from './judged-lines.ts'

export { secondSentences } from './judged-lines.ts'

export interface Saying { t: typeof en; f: Format }

/** A part's evidence as the reader says it: "间隔 31 天，常态 29 天，2.6 年内共 12 次购买。" */
export function sentencesFor(part: Part, r: Relationship, { t, f }: Saying): string[] {
  const say = t.standing.evidence
  const measure = measureName(t.value, r.tier.measure, r.tier.window)
  switch (part) {
    case 'stage': return stageLines(r, { t, f })
    case 'rung': return ladderLines(r, { t, f })
    case 'level': return [r.level.computed === 0 ? t.judged.levelNone : t.judged.levelRule[r.level.rule](f.number(r.level.rule === 'loyalty-sales' ? r.evidence.sales : r.evidence.margin, 1))]
    case 'loyalty': return [say.loyalty[r.loyalty.computed] ?? '', ...rhythmOf(r, { t, f }).slice(0, 1)].filter(Boolean)
    case 'tier': return r.tier.shareAbove === null ? [say.tierNone] : [say.tier(f.percent(r.tier.shareAbove), measure), ...(r.abc ? [say.abc(r.abc)] : []), say.tierRule]
    case 'rfm': return rfmOf(r, { t, f })
    case 'value': return [say.value(f.exactMoney(r.value.revenue, r.value.currency)), r.value.profit === null ? say.profitUnknown : say.profit(f.exactMoney(r.value.profit, r.value.currency))]
  }
}

/** The rhythm; and where more than silence speaks for its being over, all of that instead of silence alone. */
function stageLines(r: Relationship, saying: Saying): string[] {
  const [rhythm, doubt] = [rhythmOf(r, saying), doubtLines(r, saying)]
  if (r.evidence.seasonDay) return [...rhythm.slice(0, 1), saying.t.judged.season(saying.f.day(r.evidence.seasonDay)), ...doubt]
  return doubt.length ? [...rhythm.slice(0, 1), ...doubt, ...rhythm.slice(2)] : rhythm
}

/** What says why a relationship moved: its rhythm, where its stage did; its share, where its tier did. */
export function evidenceOf(move: Move, saying: Saying): string[] {
  const { t, f } = saying
  const place = move.fromTier !== null && move.fromTier !== move.tier && move.shareAbove !== null ? [t.standing.evidence.tier(f.percent(move.shareAbove), measureName(t.value, move.measure, move.window))] : []
  return [...(move.fromStage === move.stage ? [] : saidOf(move, move.stage, saying).slice(0, move.stage === DECLINE ? 2 : 1)), ...place]
}

const DECLINE = 4

const rhythmOf = ({ because, stage }: Relationship, saying: Saying): string[] => saidOf(because, stage.computed, saying)

function saidOf({ purchases, tenure, gapNow, usualGap, ratio, trend }: Relationship['because'], stage: number, { t, f }: Saying): string[] {
  const say = t.standing.evidence
  if (gapNow === null || ratio === null || tenure === null) return [say.none]
  const days = (n: number): string => f.number(Math.round(n))
  const silence = say.ratio(f.number(ratio, 1), f.number(lifecycleRules.declineRatio))
  if (purchases === 1) return [say.once(days(gapNow), days(usualGap)), ...(ratio > 1 ? [silence] : []), ...next(stage, say)]
  const tempo = trend >= 1.25 ? [say.slower(f.number(trend, 1))] : trend <= 0.8 ? [say.quicker(f.percent(trend, 0))] : []
  return [say.rhythm(days(gapNow), days(usualGap), f.number(purchases), span(tenure, say, f)), silence, ...tempo, ...next(stage, say)]
}

/** What the next stage takes, where there is one to win. */
const next = (stage: number, say: (typeof en)['standing']['evidence']): string[] =>
  (stage === 1 ? [say.next[1](lifecycleRules.buildUpPurchases)] : stage === 2 ? [say.next[2](lifecycleRules.stablePurchases, lifecycleRules.stableTenure)] : [])

const span = (days: number, say: (typeof en)['standing']['evidence'], f: Format): string =>
  (days >= 365 ? say.years(f.number(days / 365.25, 1)) : days >= 60 ? say.months(f.number(days / 30.44)) : say.days(f.number(days)))

function rfmOf({ rfm, because, value }: Relationship, { t, f }: Saying): string[] {
  const say = t.standing.evidence
  if (rfm.r === null || rfm.f === null || rfm.m === null || because.gapNow === null) return [say.rfmNone]
  const rule = rfm.rule === 'quantile' ? t.rfm.rules.quantile : t.rfm.rules.rank
  return [say.r(f.number(because.gapNow), rfm.r), say.f(f.number(because.purchases), rfm.f), say.m(f.exactMoney(value.revenue, value.currency), rfm.m), ...(rfm.runAsOf ? [say.rfmRule(rule, f.day(rfm.runAsOf))] : [])]
}
