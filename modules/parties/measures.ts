import { sql } from 'kysely'
import { memberNames, unitNames } from '#modules/people/api.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { rowNames } from '#platform/measure/row-names.ts'
import { partyKindNames, roleNames } from './party/choice-names.ts'

const table = 'parties_party'

export const grains: Grain[] = [{ table, label: named('往来方', '往來對象', 'Parties'), may: ['read', 'party'], key: 'id', party: 'id', day: 'created_day' }]

const tagNames = rowNames(() => sql`select id::text as key, name from parties.tag`)
const years = `age('year', assumeNotNull(birthday), {today:Date32})`
const ages = [['0', '18 岁以下', '18 歲以下', 'Under 18'], ['18', '18–29', '18–29', '18–29'], ['30', '30–39', '30–39', '30–39'], ['40', '40–49', '40–49', '40–49'], ['50', '50–59', '50–59', '50–59'], ['60', '60 岁以上', '60 歲以上', '60 and over']] as const
const genders = [['female', '女', '女', 'Female'], ['male', '男', '男', 'Male'], ['other', '其他', '其他', 'Other']] as const
const choices = (rows: readonly (readonly [key: string, zhCN: string, zhTW: string, en: string])[]) => rows.map(([key, zhCN, zhTW, en]) => ({ key, label: named(zhCN, zhTW, en) }))

export const dimensions: Dimension[] = [
  { key: 'party.kind', label: named('往来方类型', '往來對象類型', 'Kind of party'), table, sql: 'kind', kind: 'value', choices: partyKindNames, field: 'kind' },
  { key: 'party.role', label: named('角色', '角色', 'Role'), table, sql: 'roles', kind: 'value', many: true, choices: roleNames, field: 'role' },
  { key: 'party.tag', label: named('标签', '標籤', 'Tag'), table, sql: 'arrayMap(t -> toString(t), tags)', kind: 'value', many: true, names: tagNames, field: 'tag' },
  { key: 'party.unit', label: named('往来方所属部门', '往來對象所屬部門', "Party's unit"), table, sql: 'unit_id', kind: 'value', names: unitNames, field: 'unit' },
  { key: 'party.owner', label: named('归属人', '負責人', "Party's owner"), table, sql: 'owner_id', kind: 'value', names: memberNames, field: 'owner' },
  { key: 'party.created', label: named('建档时间', '建檔時間', 'Added on'), table, sql: 'created_day', kind: 'day' },
  { key: 'party.gender', label: named('性别', '性別', 'Gender'), table, sql: 'gender', kind: 'value', choices: choices(genders) },
  { key: 'party.age', label: named('年龄段', '年齡層', 'Age'), table, guard: 'party.birthday', kind: 'value', choices: choices(ages), sql: `if(birthday is null, '', multiIf(${years} < 18, '0', ${years} < 30, '18', ${years} < 40, '30', ${years} < 50, '40', ${years} < 60, '50', '60'))` },
  { key: 'party.language', label: named('语言', '語言', 'Language'), table, sql: 'language', kind: 'value', field: 'language' },
  { key: 'party.country', label: named('国家或地区', '國家或地區', 'Country'), table, guard: 'party.address', sql: 'country', kind: 'value' },
  { key: 'party.region', label: named('省份', '縣市', 'Region'), table, guard: 'party.address', sql: 'region', kind: 'value' },
  { key: 'party.city', label: named('城市', '城市', 'City'), table, guard: 'party.address', sql: 'city', kind: 'value' },
  { key: 'party.source', label: named('来源', '來源', 'Source'), table, sql: 'source', kind: 'value', field: 'source' },
]

export const measures: Measure[] = [
  { key: 'parties.count', table, behind: { all: [] }, sql: 'count()', additive: true, state: true, unit: 'count', label: named('往来方数', '往來對象數', 'Parties'), description: named('现有的往来方：合并的算一个，回收站里的不算。', '現有的往來對象：合併的算一個，資源回收筒裡的不算。', 'Parties there are now: merged ones count once, those in the bin not at all.') },
  { key: 'parties.new', table, sql: 'count()', additive: true, unit: 'count', label: named('新增往来方', '新增往來對象', 'New parties'), description: named('这段时间内建档、至今仍在的往来方。', '這段期間建檔、至今仍在的往來對象。', 'Parties that were added in the period and are still there.') },
]
