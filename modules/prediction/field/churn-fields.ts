import { type RawBuilder, sql } from 'kysely'
import type { Operand, Operator } from '#kernel/filter.ts'
import type { Named } from '#kernel/text.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Field } from '#platform/filter/field.ts'
import { bandNames, causeNames, reasonNames } from '../churn/vocabulary.ts'
import type { WarehouseField } from '#platform/filter/warehouse-field.ts'

const from = { name: 'prediction', join: sql`join prediction.party prediction on prediction.party_id = party.id` }
const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const field = (f: Omit<Field, 'sortable' | 'custom' | 'from'>, warehouse: Omit<WarehouseField, 'table'>): Field => ({ ...f, from, group: 'prediction', sortable: Boolean(f.sort), custom: false, warehouse: { table: 'prediction_party', ...warehouse } })
const numbered = (names: readonly Named[]): NonNullable<Field['choices']> => names.map((label, key) => ({ key: String(key), label }))

const outcomes = [named('又来购买', '再次購買', 'Came back'), named('没有再来', '沒有再來', 'Stayed away')]

/** Whoever was handed over by a member, for filters only. */
const handedOver = { key: 'handedOverBy', label: named('原归属人', '原負責人', 'Handed over by'), kind: 'member', group: 'prediction', sortable: false, custom: false } as const
const giver = new Map([[handedOver.key as string, { ...handedOver, sql: sql`h.from_id` }]])
const handed = (when: RawBuilder<unknown>): RawBuilder<unknown> => sql`party.id in (select h.party_id from prediction.hand_over h where ${when})`

/** What is foretold, and who left and why, as fields of every party list, filter and segment. */
export const churnFields: Field[] = [
  field({ key: 'churnRisk', label: named('流失风险', '流失風險', 'Churn risk'), kind: 'choice', choices: numbered(bandNames), sql: sql`prediction.band::text`, compared: { sql: sql.ref('prediction.band'), type: 'smallint' } }, { sql: 'toString(band)' }),
  field({ key: 'churnChance', label: named('流失可能性（%）', '流失可能性（%）', 'Chance of leaving (%)'), kind: 'number', sql: sql`(prediction.churn_bp / 100.0)::numeric(5, 1)` }, { sql: 'round(churn_bp / 100, 1)' }),
  field({ key: 'atStake', label: named('流失风险金额', '流失風險金額', 'Money at stake'), kind: 'money', sql: sql`(prediction.stake_cents / 100.0)::numeric(18, 2)`, sort: sql`prediction.stake_cents`, sortType: 'bigint' }, { sql: 'stake', hundredths: true }),
  field({ key: 'churnReason', label: named('流失的首要原因', '流失的首要原因', 'Strongest sign of leaving'), kind: 'choice', choices: numbered(reasonNames), sql: sql`prediction.reasons[1]::text` }, { sql: 'toString(reason)' }),
  field({ key: 'lastOutcome', label: named('上一预测期', '上一預測期', 'In the last horizon'), kind: 'choice', choices: numbered(outcomes), sql: sql`prediction.outcome::text`, compared: { sql: sql.ref('prediction.outcome'), type: 'smallint' } }, { sql: 'toString(outcome)' }),
  { key: 'exitCause', label: named('流失原因', '流失原因', 'Why they left'), kind: 'choice', choices: Object.entries(causeNames).map(([key, label]) => ({ key, label })), group: 'prediction', sortable: false, custom: false, sql: sql`(select e.cause from prediction.exit e where e.party_id = party.id order by e.day desc limit 1)`, warehouse: { table: 'prediction_party', sql: "nullIf(exit_cause, '')" } },
  { key: 'exitDay', label: named('流失日期', '流失日期', 'Left on'), kind: 'date', group: 'prediction', sortable: false, custom: false, sql: sql`(select max(e.day) from prediction.exit e where e.party_id = party.id)`, warehouse: { table: 'prediction_party', sql: 'exit_day' } },
  { ...handedOver, sql: sql`null`, matches: (op, value, { now, today }) => (op === 'empty' ? sql`not ${handed(sql`true`)}` : handed(compile({ field: handedOver.key, op: op as Operator, value: value as Operand }, { fields: giver, now, today }).where)) },
]
