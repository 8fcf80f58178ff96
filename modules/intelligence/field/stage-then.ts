import { sql } from 'kysely'
import type { Field } from '#platform/filter/field.ts'
import { spans, stageThen } from '../standing/spans.ts'
import { choicesOf, stages } from '../standing/vocabulary.ts'

const today = sql`(now() at time zone coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai'))::date`

/** The lifecycle stage so many days ago, from the history: its last row up to that day; before its first there was none. With the stage now it tells who moved. */
export const stagesThen: Field[] = spans.map((days) => ({
  key: stageThen(days), label: { 'zh-CN': `${days} 天前的生命周期`, 'zh-TW': `${days} 天前的生命週期`, en: `Lifecycle ${days} days ago` }, kind: 'choice', choices: choicesOf(stages, 0), sortable: false, custom: false,
  sql: sql`coalesce((select h.stage from intelligence.standing_history h where h.party_id = party.id and h.day <= ${today} - ${sql.lit(days)} order by h.day desc limit 1), 0)::text`,
}))
