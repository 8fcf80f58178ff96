import { memberNames } from '#modules/people/api.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'

const table = 'dialogue_share'

export const grains: Grain[] = [{ table, label: named('顾客份额', '顧客占有率', 'Shares of customers'), may: ['read', 'dialogue'], key: 'original_id', party: 'party_id' }]

export const dimensions: Dimension[] = [{ key: 'customerShare.owner', label: named('份额负责人', '占有率負責人', 'Who follows the share'), table, sql: 'member_id', kind: 'value', names: memberNames }]

export const measures: Measure[] = [
  { key: 'customerShare.followed', table, sql: 'count()', additive: true, state: true, unit: 'count', label: named('跟踪份额的客户', '追蹤占有率的顧客', 'Customers with a target share'), description: named('设了顾客份额目标的往来方。', '設了顧客占有率目標的往來方。', 'Parties with a target for the share of their spending.') },
  { key: 'customerShare.own', table, sql: 'sumIf(own, total is not null)', additive: true, state: true, unit: 'money', label: named('其中在本公司的花费', '其中在本公司的花費', 'Of it, spent with us'), description: named('已知总花费的客户近12个月在本公司的净额。', '已知總花費的顧客近12個月在本公司的淨額。', 'Net revenue of twelve months, of followed customers whose whole spending is known.') },
  { key: 'customerShare.total', table, sql: 'sum(ifNull(total, 0))', additive: true, state: true, unit: 'money', label: named('客户同类总花费', '顧客同類總花費', 'Spent with everyone'), description: named('这些客户一年在同类产品上对所有商家的花费，已知或估计。', '這些顧客一年在同類產品上對所有商家的花費，已知或估計。', 'What these customers spend a year on such things with everyone, as known or estimated.') },
  { key: 'customerShare.share', over: ['customerShare.own', 'customerShare.total'], unit: 'ratio', label: named('顾客份额', '顧客占有率', 'Share of customer'), description: named('在本公司的花费除以同类总花费。', '在本公司的花費除以同類總花費。', 'What is spent with us over what is spent with everyone.') },
  { key: 'customerShare.gap', table, sql: 'sum(greatest(0, ifNull(total, 0) * target / 10000 - own))', additive: true, state: true, unit: 'money', label: named('距份额目标的金额', '距占有率目標的金額', 'Money to the target share'), description: named('各客户达到目标份额一年还差的金额之和。', '各顧客達到目標占有率一年還差的金額總和。', 'The sum of what each customer would have to spend here more a year for the target to be met.') },
]
