import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { bandNames } from './churn/vocabulary.ts'

const table = 'prediction_party'

export const grains: Grain[] = [{ table, label: named('流失预测', '流失預測', 'Forecasts of leaving'), may: ['read', 'party'], key: 'party_id', party: 'party_id' }]

export const dimensions: Dimension[] = [
  { key: 'churnRisk', label: named('流失风险', '流失風險', 'Churn risk'), table, sql: 'band', kind: 'value', choices: bandNames.map((label, key) => ({ key: String(key), label })), field: 'churnRisk' },
]

export const measures: Measure[] = [
  { key: 'prediction.foretold', table, sql: 'countIf(churn_bp is not null)', additive: true, behind: { field: 'churnRisk', op: 'in', value: ['1', '2', '3'] }, unit: 'count', label: named('有流失预测的客户', '有流失預測的顧客', 'Customers foretold'), description: named('近期有购买、因而可预测去留的客户。', '近期有購買、因而可預測去留的顧客。', 'Customers who bought lately enough for their leaving to be foretold.') },
  { key: 'prediction.leaving', table, sql: 'sum(ifNull(churn_bp, 0)) / 10000', additive: true, unit: 'count', label: named('预计流失客户', '預計流失顧客', 'Customers expected to leave'), description: named('各客户流失可能性之和。', '各顧客流失可能性總和。', 'The sum of the chances that each leaves.') },
  { key: 'prediction.stake', table, sql: 'sum(stake)', additive: true, unit: 'money', label: named('流失风险金额', '流失風險金額', 'Money at stake'), description: named('流失可能性乘以预期还会带来的价值。', '流失可能性乘以預期還會帶來的價值。', 'The chance of leaving times what is still expected.') },
  { key: 'prediction.customers', table, sql: 'countIf(outcome is not null)', additive: true, behind: { field: 'lastOutcome', op: 'filled' }, unit: 'count', label: named('上一预测期的客户', '上一預測期的顧客', 'Customers of the last horizon'), description: named('一个预测期之前还是客户的人。', '一個預測期之前還是顧客的人。', 'Who was a customer a horizon ago.') },
  { key: 'prediction.left', table, sql: 'countIf(outcome = 1)', additive: true, behind: { field: 'lastOutcome', op: 'is', value: '1' }, unit: 'count', label: named('上一预测期流失', '上一預測期流失', 'Left in the last horizon'), description: named('其中此后没有再购买的客户。', '其中此後沒有再購買的顧客。', 'Those of them who bought nothing since.') },
  { key: 'prediction.rate', over: ['prediction.left', 'prediction.customers'], unit: 'ratio', label: named('流失率', '流失率', 'Churn rate'), description: named('上一预测期流失客户除以当时的客户。', '上一預測期流失顧客除以當時的顧客。', 'Those who left in the last horizon over its customers.') },
]
