import { sql } from 'kysely'
import { memberNames } from '#modules/people/api.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { rowNames } from '#platform/measure/row-names.ts'

const table = 'touchpoints_contact'

export const grains: Grain[] = [{ table, label: named('触点', '接觸點', 'Touchpoints'), may: ['read', 'touchpoint'], key: 'id', party: 'party_id', day: 'day' }]

const wordsOf = (rows: string) => rowNames((language) => sql`select key, label ->> ${language} as name from ${sql.raw(`touchpoints.${rows}`)}`)
const themes = [
  { key: 'communication', label: named('沟通', '溝通', 'Communication') }, { key: 'order', label: named('交易', '交易', 'Orders') }, { key: 'service', label: named('服务', '服務', 'Service') },
  { key: 'satisfaction', label: named('满意度', '滿意度', 'Satisfaction') }, { key: 'activity', label: named('活动', '活動', 'Activity') }, { key: 'relationship', label: named('关系', '關係', 'Relationship') },
]
const directions = [{ key: 'in', label: named('对方发起', '對方發起', 'From them') }, { key: 'out', label: named('我方发起', '我方發起', 'From us') }, { key: 'none', label: named('不分方向', '不分方向', 'Neither') }]

export const dimensions: Dimension[] = [
  { key: 'touchpoint.channel', label: named('触点渠道', '接觸管道', 'Contact channel'), table, sql: 'channel', kind: 'value', names: wordsOf('channel') },
  { key: 'touchpoint.kind', label: named('触点类型', '接觸點類型', 'Kind of touchpoint'), table, sql: 'kind', kind: 'value', names: wordsOf('kind') },
  { key: 'touchpoint.theme', label: named('触点主题', '接觸點主題', 'Theme'), table, sql: 'theme', kind: 'value', choices: themes },
  { key: 'touchpoint.stage', label: named('旅程阶段', '旅程階段', 'Journey stage'), table, sql: 'stage', kind: 'value', names: wordsOf('stage') },
  { key: 'touchpoint.direction', label: named('发起方', '發起方', 'Direction'), table, sql: 'direction', kind: 'value', choices: directions },
  { key: 'touchpoint.member', label: named('经手员工', '經手人員', 'By whom'), table, sql: 'member_id', kind: 'value', names: memberNames },
]

export const measures: Measure[] = [
  { key: 'touchpoints.count', table, sql: 'count()', additive: true, unit: 'count', label: named('触点数', '接觸點數', 'Touchpoints'), description: named('与往来方之间的全部触点；多人参与的一次，每位各算一个。', '與往來對象之間的所有接觸點；多人參與的一次，每位各算一個。', 'All touchpoints with parties; one with several parties counts for each of them.') },
  { key: 'touchpoints.contacts', table, sql: 'countIf(contact)', additive: true, unit: 'count', label: named('联系次数', '聯繫次數', 'Contacts'), description: named('真正与对方联系上的触点（按触点类型的设定）；多人参与的一次，每位各算一个。', '真正與對方聯繫上的接觸點（依接觸點類型的設定）；多人參與的一次，每位各算一個。', 'Touchpoints that count as having been in contact, by the setting of their kind; one with several parties counts for each of them.') },
  { key: 'touchpoints.parties', table, sql: 'uniqExactIf(party_id, contact)', additive: false, unit: 'count', label: named('联系到的往来方', '聯繫到的往來對象', 'Parties in contact'), description: named('至少联系过一次的往来方，每位只算一次。', '至少聯繫過一次的往來對象，每位只算一次。', 'Parties with at least one contact, each once.') },
  { key: 'touchpoints.cost', table, sql: 'arraySum(t -> t.2, groupUniqArrayIf((id, toFloat64(assumeNotNull(cost)) * 100), cost is not null))', additive: false, unit: 'money', label: named('触点成本', '接觸成本', 'Contact cost'), description: named('触点上记录的费用之和；多人参与的一次只算一份。', '接觸點上記錄的費用總和；多人參與的一次只算一份。', 'What the touchpoints cost, as recorded on them; one with several parties costs once.') },
  { key: 'touchpoints.perceived', table, sql: 'avg(perceived)', additive: false, unit: 'score', label: named('感知评分', '感知評分', 'Perceived'), description: named('触点上感知评分的平均，没有评分的不算。', '接觸點上感知評分的平均，沒有評分的不算。', 'Average of what was perceived, over touchpoints where it is known.') },
  { key: 'touchpoints.gap', table, sql: 'avg(perceived - expected)', additive: false, unit: 'score', label: named('感知与期望之差', '感知與期望之差', 'Perceived less expected'), description: named('感知减去期望的平均，两者都有才算；低于零即未达期望。', '感知減去期望的平均，兩者都有才算；低於零即未達期望。', 'Average of perceived less expected where both are known; below nought is a disappointment.') },
  { key: 'touchpoints.perParty', over: ['touchpoints.contacts', 'touchpoints.parties'], unit: 'score', label: named('人均联系次数', '平均聯繫次數', 'Contacts per party'), description: named('联系次数除以联系到的往来方。', '聯繫次數除以聯繫到的往來對象。', 'Contacts divided by parties in contact.') },
]
