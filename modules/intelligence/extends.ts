export { dimensions, grains, measures } from './measures.ts'
import { sql } from 'kysely'
import type { Eraser, FieldSource, SubjectData } from '#modules/parties/extension.ts'
import type { ScoringStep } from '#modules/models/extension.ts'
import type { TierSource } from '#modules/value/extension.ts'
import type { TodaySource, ValueAtStake } from '#modules/work/extension.ts'
import type { Field } from '#platform/filter/field.ts'
import { bought } from './field/bought.ts'
import { judgedFields } from './field/judged-fields.ts'
import { ownTiers } from './field/own-tiers.ts'
import { stagesThen } from './field/stage-then.ts'
import { inEngine, named, shown, standingField as field } from './field/standing-field.ts'
import { tierField } from './field/tier-field.ts'
import { dueContacts } from './policy/due-contacts.ts'
import { scoreStandings } from './run/scoring-step.ts'
import { movedStandings } from './standing/moved-standings.ts'
import { choicesOf, loyaltyClasses, stages, tiers } from './standing/vocabulary.ts'
import { valueAtStake as broughtSoFar } from './standing/value-at-stake.ts'
import { standingData } from './subject/standing-data.ts'
import { standingEraser } from './subject/standing-eraser.ts'

/** The standing as fields of every party list, filter and export. */
export const partyFields: Field[] = [
  field({ key: 'stage', label: named('生命周期', '生命週期', 'Lifecycle'), kind: 'choice', choices: choicesOf(stages, 0), ...shown('stage'), ...inEngine('stage') }),
  tierField(choicesOf(tiers)),
  field({ key: 'loyalty', label: named('忠诚类别', '忠誠類別', 'Loyalty class'), kind: 'choice', choices: choicesOf(loyaltyClasses), ...shown('loyalty'), ...inEngine('loyalty') }),
  field({ key: 'abc', label: named('ABC', 'ABC', 'ABC'), kind: 'choice', choices: ['A', 'B', 'C'].map((key) => ({ key, label: named(key, key, key) })), sql: sql`standing.abc`, ...inEngine("nullIf(abc, '')") }),
  field({ key: 'rfm', label: named('RFM', 'RFM', 'RFM'), kind: 'text', sql: sql`(standing.r::text || standing.f::text || standing.m::text)`, ...inEngine('toString(r) || toString(f) || toString(m)') }),
  field({ key: 'recencyScore', label: named('R 分', 'R 分', 'R score'), kind: 'number', sql: sql`standing.r`, ...inEngine('r') }),
  field({ key: 'frequencyScore', label: named('F 分', 'F 分', 'F score'), kind: 'number', sql: sql`standing.f`, ...inEngine('f') }),
  field({ key: 'monetaryScore', label: named('M 分', 'M 分', 'M score'), kind: 'number', sql: sql`standing.m`, ...inEngine('m') }),
  field({ key: 'revenue', label: named('累计净额', '累計淨額', 'Net revenue'), kind: 'money', sql: sql`(standing.revenue / 100.0)::numeric(18, 2)`, sort: sql`standing.revenue`, sortType: 'bigint', ...inEngine('revenue', { hundredths: true }) }),
  field({ key: 'profit', label: named('累计利润', '累計利潤', 'Profit'), kind: 'money', sql: sql`(standing.profit / 100.0)::numeric(18, 2)`, ...inEngine('profit', { hundredths: true }) }),
  field({ key: 'purchases', label: named('购买天数', '購買天數', 'Purchase days'), kind: 'number', sql: sql`standing.purchases`, ...inEngine('purchases') }),
  field({ key: 'firstOrder', label: named('首次购买', '首次購買', 'First purchase'), kind: 'date', sql: sql`standing.first_day`, ...inEngine('first_day') }),
  field({ key: 'lastOrder', label: named('最近购买', '最近購買', 'Last purchase'), kind: 'date', sql: sql`standing.last_day`, ...inEngine('last_day') }),
  bought,
  ...judgedFields,
  ...stagesThen,
]

export const partyFieldSources: FieldSource[] = [ownTiers]
export const subjectData: SubjectData[] = [standingData]
export const erasers: Eraser[] = [standingEraser]
export const valueAtStake: ValueAtStake[] = [broughtSoFar]
export const todaySources: TodaySource[] = [movedStandings, dueContacts]
export const importanceTiers: TierSource[] = [{ join: sql`left join intelligence.standing standing on standing.party_id = v.party_id`, tier: sql`standing.tier_shown` }]
export const scoringSteps: ScoringStep[] = [scoreStandings]
export { warehouseTables } from './facts.ts'
