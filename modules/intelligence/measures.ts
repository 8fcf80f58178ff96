import type { Filter } from '#kernel/filter.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { choicesOf, loyaltyClasses, stages, tiers } from './standing/vocabulary.ts'

const table = 'intelligence_standing'
const history = 'intelligence_history'

export const grains: Grain[] = [
  { table, label: named('客户状态', '顧客狀態', 'Standings'), may: ['read', 'party'], key: 'party_id', party: 'party_id' },
  { table: history, label: named('状态历史', '狀態歷史', 'Standings over time'), may: ['read', 'party'], party: 'party_id', day: 'day', history: true },
]

const letters = ['A', 'B', 'C'].map((key) => ({ key, label: named(key, key, key) }))
const scores = ['1', '2', '3', '4', '5'].map((key) => ({ key, label: named(key, key, key) }))
const none = { key: '0', label: named('未定', '未定', 'None') }

export const dimensions: Dimension[] = [
  { key: 'stage', label: named('生命周期', '生命週期', 'Lifecycle'), table, sql: 'stage', kind: 'value', choices: choicesOf(stages, 0), field: 'stage' },
  { key: 'tier', label: named('重要性', '重要性', 'Importance'), table, sql: 'ifNull(tier, 0)', kind: 'value', choices: [...choicesOf(tiers), none], field: 'tier' },
  { key: 'loyalty', label: named('忠诚类别', '忠誠類別', 'Loyalty class'), table, sql: 'loyalty', kind: 'value', choices: choicesOf(loyaltyClasses), field: 'loyalty' },
  { key: 'abc', label: named('ABC', 'ABC', 'ABC'), table, sql: 'abc', kind: 'value', choices: letters, field: 'abc' },
  { key: 'recencyScore', label: named('R 分', 'R 分', 'R score'), table, sql: 'ifNull(r, 0)', kind: 'value', choices: [...scores, none], field: 'recencyScore' },
  { key: 'frequencyScore', label: named('F 分', 'F 分', 'F score'), table, sql: 'ifNull(f, 0)', kind: 'value', choices: [...scores, none], field: 'frequencyScore' },
  { key: 'monetaryScore', label: named('M 分', 'M 分', 'M score'), table, sql: 'ifNull(m, 0)', kind: 'value', choices: [...scores, none], field: 'monetaryScore' },
  { key: 'firstPurchase', label: named('首次购买时间', '首次購買時間', 'First purchase'), table, sql: 'first_day', kind: 'day', field: 'firstOrder' },
  { key: 'lastPurchase', label: named('最近购买时间', '最近購買時間', 'Last purchase'), table, sql: 'last_day', kind: 'day', field: 'lastOrder' },
  { key: 'stageThen', label: named('当时的生命周期', '當時的生命週期', 'Lifecycle then'), table: history, sql: 'stage', kind: 'value', choices: choicesOf(stages, 0) },
  { key: 'tierThen', label: named('当时的重要性', '當時的重要性', 'Importance then'), table: history, sql: 'ifNull(tier, 0)', kind: 'value', choices: [...choicesOf(tiers), none] },
]

/** Customers, as party lists say it. */
const behind: Filter = { field: 'purchases', op: 'atLeast', value: 1 }

export const measures: Measure[] = [
  { key: 'standing.customers', table, behind, sql: 'countIf(purchases > 0)', additive: true, state: true, unit: 'count', label: named('客户数', '顧客數', 'Customers'), description: named('买过至少一次的往来方，按现在的状态。', '買過至少一次的往來對象，依現在的狀態。', 'Parties who have bought at least once, by their standing now.') },
  { key: 'standing.revenue', table, behind, sql: 'sumIf(revenue, purchases > 0)', additive: true, state: true, unit: 'money', label: named('累计净额', '累計淨額', 'Net revenue so far'), description: named('客户自首次购买以来的净额，已减退货。', '顧客自首次購買以來的淨額，已減退貨。', 'What customers have bought since their first purchase, returns taken off.') },
  { key: 'standing.profit', table, behind, sql: 'sumIf(profit, purchases > 0)', additive: true, state: true, unit: 'money', guard: 'order.cost', label: named('累计利润', '累計利潤', 'Profit so far'), description: named('成本全部已知的客户自首次购买以来的利润。', '成本全部已知的顧客自首次購買以來的利潤。', 'Profit since the first purchase, of customers all of whose costs are known.') },
  { key: 'standing.average', over: ['standing.revenue', 'standing.customers'], unit: 'money', label: named('人均累计净额', '平均累計淨額', 'Net revenue per customer'), description: named('累计净额除以客户数。', '累計淨額除以顧客數。', 'Net revenue so far divided by customers.') },
  { key: 'standing.silence', table, behind, sql: 'avgIf(toInt32({today:Date32}) - toInt32(last_day), purchases > 0)', additive: false, state: true, unit: 'days', label: named('距上次购买', '距上次購買', 'Days since last purchase'), description: named('客户距上次购买的平均天数。', '顧客距上次購買的平均天數。', 'Average days since customers last bought.') },
  { key: 'standing.declining', table, behind: { all: [behind, { field: 'stage', op: 'is', value: '4' }] }, sql: 'countIf(purchases > 0 and stage = 4)', additive: true, state: true, unit: 'count', label: named('退化期客户', '退化期顧客', 'Customers in decline'), description: named('生命周期处于退化期的客户。', '生命週期處於退化期的顧客。', 'Customers whose lifecycle stage is decline.') },
  { key: 'standing.declineRate', over: ['standing.declining', 'standing.customers'], unit: 'ratio', label: named('退化率', '退化率', 'Share in decline'), description: named('退化期客户占客户的比例。', '退化期顧客占顧客的比例。', 'Customers in decline among all customers.') },
  { key: 'history.customers', table: history, sql: 'countIf(stage > 0)', additive: true, unit: 'count', label: named('期末客户数', '期末顧客數', 'Customers at the end'), description: named('到每段时间最后一天为止的客户数；各段之间不能相加，合计是最后一段的数。', '到每段期間最後一天為止的顧客數；各段之間不能相加，合計是最後一段的數。', 'Customers as of the last day of each period; periods do not add up, the total is the last one.') },
  { key: 'history.declining', table: history, sql: 'countIf(stage = 4)', additive: true, unit: 'count', label: named('期末退化期客户', '期末退化期顧客', 'In decline at the end'), description: named('到每段时间最后一天处于退化期的客户。', '到每段期間最後一天處於退化期的顧客。', 'Customers in decline as of the last day of each period.') },
]
