import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'
import { bandNames } from '../churn/vocabulary.ts'

const from = { name: 'prediction', join: sql`join prediction.party prediction on prediction.party_id = party.id` }
const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What is foretold, as fields of every party list, filter and segment. */
export const churnFields: Field[] = [
  { key: 'churnRisk', label: named('流失风险', '流失風險', 'Churn risk'), kind: 'choice', choices: bandNames.map((label, key) => ({ key: String(key), label })), sql: sql`prediction.band::text`, compared: { sql: sql.ref('prediction.band'), type: 'smallint' }, from, sortable: false, custom: false },
  { key: 'churnChance', label: named('流失可能性（%）', '流失可能性（%）', 'Chance of leaving (%)'), kind: 'number', sql: sql`(prediction.churn_bp / 100.0)::numeric(5, 1)`, from, sortable: false, custom: false },
  { key: 'atStake', label: named('流失风险金额', '流失風險金額', 'Money at stake'), kind: 'money', sql: sql`(prediction.stake_cents / 100.0)::numeric(18, 2)`, sort: sql`prediction.stake_cents`, sortType: 'bigint', from, sortable: true, custom: false },
]
