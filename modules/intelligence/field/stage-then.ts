import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'
import { rungThen, scoreThen, spans, stageThen } from '../standing/spans.ts'
import { choicesOf, rungs, stages } from '../standing/vocabulary.ts'

const today = sql`(now() at time zone coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai'))::date`

/** A column of the history's last row up to that day; before its first there was none. */
const then = (column: string, days: number) => sql`coalesce((select ${sql.ref(`h.${column}`)} from intelligence.standing_history h where h.party_id = party.id and h.day <= ${today} - ${sql.lit(days)} order by h.day desc limit 1), 0)::text`

/** The same in the analysis engine. Who has no row by then has nought, so those with another are looked for. */
const thenThere = (column: string, days: number, choices: readonly string[]): NonNullable<Field['warehouse']> => ({
  matches(op, value, { today }, param) {
    const asked = op === 'filled' || op === 'empty' ? choices : [value].flat().map(String)
    const rest = choices.filter((c) => c !== '0' && !asked.includes(c))
    const having = (words: readonly string[]): string => `id in (select party_id from (select party_id, argMax(tuple(${column}), day).1 as v from {{intelligence_history}} where day <= toDate32(${param('String', today)}) - ${days} group by party_id) where has(${param('Array(String)', words)}, toString(ifNull(v, 0))))`
    const found = asked.includes('0') ? `not ${having(rest)}` : having(asked)
    return op === 'isNot' || op === 'empty' ? `not ${found}` : found
  },
})

type Word = Pick<Field, 'key' | 'choices'> & { column: string; what: Named }
const plain = { kind: 'choice', group: 'past', sortable: false, custom: false, moves: true } as const
const scores = ['0', '1', '2', '3', '4', '5'].map((key) => ({ key, label: { 'zh-CN': key === '0' ? '不评分' : key, 'zh-TW': key === '0' ? '不評分' : key, en: key === '0' ? 'Not scored' : key } }))
const letter = (c: string): Named => ({ 'zh-CN': `${c} 分`, 'zh-TW': `${c} 分`, en: `${c} score` })

const wordsFor = (days: (typeof spans)[number]): Word[] => [
  { key: stageThen(days), column: 'stage', choices: choicesOf(stages, 0), what: { 'zh-CN': '生命周期', 'zh-TW': '生命週期', en: 'Lifecycle' } },
  { key: rungThen(days), column: 'rung', choices: [{ key: '0', label: stages[0]! }, ...choicesOf(rungs)], what: { 'zh-CN': '关系阶梯', 'zh-TW': '關係階梯', en: 'Ladder' } },
  ...(['r', 'f', 'm'] as const).map((by) => ({ key: scoreThen(by, days), column: by, choices: scores, what: letter(by.toUpperCase()) })),
]

/** The lifecycle stage, the rung and the RFM scores so many days ago. With the same now they tell who moved. */
export const stagesThen: Field[] = spans.flatMap((days) => wordsFor(days).map(({ key, column, choices, what }) => ({
  ...plain, key, moves: true, ground: 'standing', ...(choices && { choices }), label: { 'zh-CN': `${days} 天前的${what['zh-CN']}`, 'zh-TW': `${days} 天前的${what['zh-TW']}`, en: `${what.en} ${days} days ago` }, sql: then(column, days), warehouse: thenThere(column, days, (choices ?? []).map((c) => c.key)),
})))
