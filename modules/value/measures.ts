import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { classChoices } from './class/vocabulary.ts'

const table = 'value_party'
const cost = 'order.cost'
const none = { key: '0', label: named('未定', '未定', 'None') }

export const grains: Grain[] = [{ table, label: named('客户价值', '顧客價值', 'Customer values'), may: ['read', 'party'], key: 'party_id', party: 'party_id' }]

export const dimensions: Dimension[] = [
  { key: 'valueClass', label: named('价值类别', '價值類別', 'Value class'), table, sql: 'class', kind: 'value', choices: [...classChoices, none], field: 'valueClass' },
  { key: 'valueLost', label: named('是否流失', '是否流失', 'Lost'), table, sql: 'lost', kind: 'value', choices: [{ key: '1', label: named('已流失', '已流失', 'Lost') }, { key: '0', label: named('未流失', '未流失', 'Not lost') }], field: 'lost' },
]

const bought = 'purchases > 0'
const year = named('最近 12 个月', '最近 12 個月', 'of the last 12 months')
const told = (zhCN: string, zhTW: string, en: string) => named(`${year['zh-CN']}${zhCN}`, `${year['zh-TW']}${zhTW}`, `${en} ${year.en}.`)

export const measures: Measure[] = [
  { key: 'value.customers', table, sql: `countIf(${bought})`, additive: true, unit: 'count', label: named('客户数', '顧客數', 'Customers'), description: named('至少买过一次的往来方。', '至少買過一次的往來方。', 'Parties that bought at least once.') },
  { key: 'value.equity', table, sql: 'sum(residual)', additive: true, unit: 'money', label: named('客户资产', '顧客資產', 'Customer equity'), description: named('预计未来利润的现值之和，期限与折现率按设置。', '預計未來利潤的現值總和，期限與折現率依設定。', 'The present value of profit still to come, by the horizon and rate that are set.') },
  { key: 'value.lifetime', over: ['value.equity', 'value.customers'], unit: 'money', label: named('平均终身价值', '平均終身價值', 'Mean lifetime value'), description: named('客户资产除以客户数。', '顧客資產除以顧客數。', 'Customer equity over customers.') },
  { key: 'value.broad', table, sql: 'sum(broad)', additive: true, unit: 'money', guard: cost, label: named('广义终身价值', '廣義終身價值', 'Lifetime value, past and future'), description: named('以往利润加预计未来利润。', '以往利潤加預計未來利潤。', 'Profit so far and profit to come.') },
  { key: 'value.active', table, sql: 'sum(ifNull(alive, 0))', additive: true, unit: 'count', label: named('预计仍活跃的客户', '預計仍活躍的顧客', 'Customers expected to be active'), description: named('各客户仍活跃的概率之和。', '各顧客仍活躍的機率總和。', 'The sum of the chances that each is still a customer.') },
  { key: 'value.net', table, sql: 'sum(net)', additive: true, unit: 'money', guard: cost, label: named('客户净利', '顧客淨利', 'Net value'), description: told('收入减去商品、服务、奖励、获客与留客成本。', '收入減去商品、服務、獎勵、獲客與留客成本。', 'Revenue less goods, service, rewards, acquisition and retention') },
  { key: 'value.service', table, sql: 'sum(service)', additive: true, unit: 'money', guard: cost, label: named('服务成本', '服務成本', 'Cost to serve'), description: told('按触点、渠道费率与工时计算的成本。', '依觸點、通路費率與工時計算的成本。', 'Contacts by channel rates and staff time') },
  { key: 'value.revenue', table, sql: 'sum(revenue)', additive: true, unit: 'money', label: named('年净销售额', '年淨銷售額', 'Net revenue of the year'), description: told('销售额减折扣与退货。', '銷售額減折扣與退貨。', 'Sales less discounts and returns') },
  { key: 'value.rewards', table, sql: 'sum(rewards)', additive: true, unit: 'money', guard: cost, label: named('奖励成本', '獎勵成本', 'Rewards'), description: told('记录的礼品、优惠券与积分的成本。', '紀錄的禮品、優惠券與點數的成本。', 'Gifts, coupons and points as noted with them') },
  { key: 'value.serviceRate', over: ['value.service', 'value.revenue'], unit: 'ratio', guard: cost, label: named('服务成本率', '服務成本率', 'Service cost rate'), description: named('服务成本除以年净销售额。', '服務成本除以年淨銷售額。', 'Cost to serve over net revenue.') },
  { key: 'value.belowZero', table, sql: `countIf(${bought} and net < 0)`, additive: true, unit: 'count', guard: cost, label: named('低于零点的客户', '低於零點的顧客', 'Customers below zero'), description: told('净利为负的客户。', '淨利為負的顧客。', 'Customers whose net value is negative,') },
  { key: 'value.lost', table, sql: 'countIf(lost = 1)', additive: true, unit: 'count', label: named('流失客户', '流失顧客', 'Lost customers'), description: named('沉默超过设定天数的客户。', '沉默超過設定天數的顧客。', 'Customers silent for longer than is set.') },
]
