import { type Histories, type Rhythms, rhythmAt } from '#analytics/index.ts'
import type { Judged, JudgementRules } from '../judge/evidence.ts'
import { judge } from '../judge/judge.ts'
import { bandOf, type FirmLevels } from '../judge/level.ts'
import { evidenceFrom, type FirmMeasure, yearly } from '../signal/evidence-from.ts'
import type { Known } from '../signal/read-signals.ts'
import { signalAt } from '../signal/signals.ts'

export const judgedNames = ['stage', 'growth', 'acquaintance', 'loyalty', 'rung', 'grade', 'level', 'type'] as const
export type JudgedColumns = Record<(typeof judgedNames)[number], Uint8Array>
/** What everyone was judged as before, by position; 0 where they were not. */
export type WasColumns = Record<keyof Judged | 'tier', Uint8Array>

/** What of the firm a single party's judgement needs; kept with the run. */
export type Measured = FirmMeasure & FirmLevels

/** What is known of many parties, by position. `measured` is the measure of importance, NaN where it is unknown. */
export interface BroughtColumns { histories: Histories; rhythms: Rhythms; measured: Float64Array; spread: Float64Array; known: Known }

/** The firm's means a year over its customers, and how many customers lie in each band of margin. */
export function measureFirm({ histories, rhythms, measured, known }: BroughtColumns, levels: JudgementRules['levels']): Measured {
  let customers = 0, margin = 0, sales = 0, discounted = false
  const each = (take: (i: number, tenure: number) => void): void => { for (let i = 0; i < measured.length; i++) if (histories.purchases[i]! > 0) take(i, rhythms.tenure[i]!) }
  each((i, tenure) => {
    customers += 1
    if (!Number.isNaN(measured[i]!)) margin += yearly(measured[i]!, tenure)
    sales += yearly(histories.monetary[i]!, tenure)
    discounted ||= known.signals.discounted[i]! > 0
  })
  const mean = { margin: customers ? margin / customers : 0, sales: customers ? sales / customers : 0 }
  const bands: [number, number, number] = [0, 0, 0]
  each((i, tenure) => { bands[bandOf(mean.margin > 0 && !Number.isNaN(measured[i]!) ? yearly(measured[i]!, tenure) / mean.margin : 0, levels.margins)] += 1 })
  return { ...mean, discountsKnown: discounted, customers: bands }
}

/** How the many are judged: the firm's rules and measures, the day, and the judgements before. */
interface Court { rules: JudgementRules; firm: Measured; today: number; was: WasColumns | undefined }

/** Judges everyone; at each position what `judge` gives for that party's evidence. */
export function judgeAll(brought: BroughtColumns, { rules, firm, today, was }: Court): JudgedColumns {
  const parties = brought.measured.length
  const judged = Object.fromEntries(judgedNames.map((name) => [name, new Uint8Array(parties)])) as JudgedColumns
  for (let i = 0; i < parties; i++) {
    const result = judge(evidenceAt(brought, i, firm, today), wasAt(was, i), rules, firm)
    for (const name of judgedNames) judged[name][i] = result[name]
  }
  return judged
}

/** The evidence of one of many. */
export function evidenceAt({ histories, rhythms, measured, spread, known }: BroughtColumns, i: number, firm: FirmMeasure, today: number) {
  const lastDay = histories.lastDay[i]!
  const alive = known.aliveDay[i] === lastDay ? known.alive[i]! : Number.NaN
  return evidenceFrom(rhythmAt(rhythms, i), signalAt(known.signals, i), { revenue: histories.monetary[i]!, measured: measured[i]!, spread: spread[i]! / 100, alive, lastDay }, firm, today)
}

const wasAt = (was: WasColumns | undefined, i: number): Judged => ({
  stage: was?.stage[i] ?? 0, acquaintance: was?.acquaintance[i] ?? 0, loyalty: was?.loyalty[i] ?? 0, rung: was?.rung[i] ?? 0, grade: was?.grade[i] ?? 0, level: was?.level[i] ?? 0, type: was?.type[i] ?? 0,
})
