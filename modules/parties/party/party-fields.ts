import { type RawBuilder, sql } from 'kysely'
import type { Operand, Operator } from '#kernel/filter.ts'
import type { Named } from '#kernel/text.ts'
import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Activity } from '#platform/filter/activity.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Asked, Field } from '#platform/filter/field.ts'
import type { Param } from '#platform/filter/warehouse-field.ts'
import '../extension.ts'
import { customFields } from '../field/custom-fields.ts'
import { plain } from './normalise.ts'
import { partyKindNames, roleNames } from './choice-names.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

type Base = Pick<Field, 'key' | 'label' | 'kind' | 'sql'> & Partial<Field>
const field = (f: Base): Field => ({ group: 'profile', sortable: Boolean(f.sort), custom: false, ...f })

const contains = (inner: RawBuilder<unknown>) => (op: string, value: unknown): RawBuilder<unknown> => {
  const wanted = [value].flat().map(String)
  const found = op === 'empty' || op === 'filled' ? sql`exists (${inner})` : sql`exists (${inner} and key.v = any(${wanted}::text[]))`
  return op === 'isNot' || op === 'empty' ? sql`not ${found}` : found
}

/** Rows of the party and of the records merged into it, by the index party_stands_for. */
const held = sql`case when alias.survivor_id is null then alias.id else alias.survivor_id end = party.id`

/** Compared as numbers: of a cast to text PostgreSQL would not trust the comparison under row-level security, and read every party's tags. */
function tagged(op: string, value: unknown): RawBuilder<unknown> {
  const wanted = [value].flat().map(String).filter((id) => /^\d{1,18}$/.test(id))
  const one = op === 'empty' || op === 'filled' ? sql`` : sql`and t.tag_id = any(${`{${wanted.join(',')}}`}::bigint[])`
  const found = sql`exists (select from parties.party alias join parties.party_tag t on t.party_id = alias.id where ${held} ${one})`
  return op === 'isNot' || op === 'empty' ? sql`not ${found}` : found
}

/** One of several in a list of the analysis engine. */
const holding = (column: string, type: string) => (op: string, value: unknown, _at: Asked, param: Param): string => {
  const wanted = [value].flat().map(String).filter((v) => type === 'String' || /^\d{1,18}$/.test(v))
  const found = op === 'empty' || op === 'filled' ? `notEmpty(${column})` : wanted.length ? `hasAny(${column}, ${param(`Array(${type})`, type === 'String' ? wanted : wanted.map(Number))})` : '0'
  return op === 'isNot' || op === 'empty' ? `not ${found}` : found
}

/** Whole years since the birthday, as of the day that is asked. */
const age: Field = {
  key: 'age', label: named('年龄', '年齡', 'Age'), kind: 'number', group: 'profile', sortable: false, custom: false, moves: true, sql: sql`date_part('year', age(current_date, party.birthday))`,
  matches: (op, value, at) => compile({ field: 'age', op: op as Operator, value: value as Operand }, { ...at, fields: new Map([['age', { key: 'age', label: age.label, kind: 'number', sortable: false, custom: false, sql: sql`date_part('year', age(${at.today}::date, party.birthday))::int` }]]) }).where,
  warehouse: { sql: ({ today }) => `age('year', birthday, toDate32('${today}'))` },
}

/** The fields that every party has. Sorting is by what an index orders. */
const builtIn: Field[] = [
  field({ key: 'name', label: named('姓名', '姓名', 'Name'), kind: 'text', sql: sql`party.name`, sort: sql`party.sort_name`, sortType: 'text' }),
  field({ key: 'kind', label: named('类型', '類型', 'Kind'), kind: 'choice', choices: partyKindNames, sql: sql`party.kind`, warehouse: { sql: 'kind' } }),
  field({ key: 'role', label: named('角色', '角色', 'Role'), kind: 'choices', choices: roleNames, sql: sql`null`, matches: contains(sql`select from parties.party alias join parties.role r on r.party_id = alias.id cross join lateral (select r.role as v) key where ${held} and (r.valid_to is null or r.valid_to >= current_date)`), warehouse: { matches: holding('roles', 'String') } }),
  field({ key: 'tag', label: named('标签', '標籤', 'Tag'), kind: 'tag', sql: sql`null`, matches: tagged, warehouse: { matches: holding('tags', 'Int64') } }),
  field({ key: 'dealing', label: named('客户或消费者', '顧客或消費者', 'Customer or consumer'), kind: 'choice', choices: [{ key: 'customer', label: named('客户', '顧客', 'Customer') }, { key: 'consumer', label: named('消费者', '消費者', 'Consumer') }], sql: sql`party.dealing`, warehouse: { sql: 'dealing' } }),
  field({ key: 'owner', label: named('归属', '負責人', 'Owner'), kind: 'member', sql: sql`party.owner_id`, warehouse: { sql: 'owner_id' } }),
  field({ key: 'unit', label: named('部门', '部門', 'Unit'), kind: 'unit', sql: sql`party.unit_id`, warehouse: { sql: 'unit_id' } }),
  field({ key: 'birthday', label: named('生日', '生日', 'Birthday'), kind: 'date', sql: sql`party.birthday`, warehouse: { sql: 'birthday' } }),
  age,
  field({ key: 'language', label: named('语言', '語言', 'Language'), kind: 'text', sql: sql`party.language`, warehouse: { sql: "nullIf(language, '')" } }),
  field({ key: 'creditRating', label: named('信用等级', '信用等級', 'Credit rating'), kind: 'text', sql: sql`party.credit_rating`, warehouse: { sql: "nullIf(credit_rating, '')" } }),
  field({ key: 'creditLimit', label: named('信用额度', '信用額度', 'Credit limit'), kind: 'money', sql: sql`party.credit_limit` }),
  field({ key: 'source', label: named('来源', '來源', 'Source'), kind: 'text', sql: sql`party.source`, warehouse: { sql: 'source' } }),
  field({ key: 'createdAt', label: named('创建时间', '建立時間', 'Created'), kind: 'instant', sql: sql`party.created_at`, sort: sql`party.created_at`, sortType: 'timestamptz', warehouse: { sql: 'created' } }),
  field({ key: 'updatedAt', label: named('更新时间', '更新時間', 'Changed'), kind: 'instant', sql: sql`party.updated_at`, sort: sql`party.updated_at`, sortType: 'timestamptz' }),
]

/** What a party list knows: its fields, and what parties do. */
export class PartyFields extends Map<string, Field> {
  readonly activities: ReadonlyMap<string, Activity>
  constructor(fields: readonly Field[], activities: readonly Activity[]) {
    super(fields.map((f) => [f.key, f]))
    this.activities = new Map(activities.map((a) => [a.key, a]))
  }
}

/** What parties do, by key. */
export const partyActivities = async (): Promise<ReadonlyMap<string, Activity>> => new Map((await gather('partyActivities')).map((a) => [a.key, a]))

/** Every field a party list knows now: built in, added by higher modules, and the firm's own. With `asked`, those that are rows of other modules only where one is asked for. */
export async function partyFields(tx: Tx, asked?: readonly string[]): Promise<PartyFields> {
  const loaded: Field[] = []
  for (const { prefix, load } of await gather('partyFieldSources')) if (!asked || asked.some((key) => key.startsWith(prefix))) loaded.push(...(await load(tx)))
  return new PartyFields([...builtIn, ...(await gather('partyFields')), ...loaded, ...(await customFields(tx))], await gather('partyActivities'))
}

/** Finds a field by its key or its name in any language, as a file's header would write it. */
export const fieldNamed = (fields: ReadonlyMap<string, Field>, header: string): Field | undefined =>
  fields.get(header) ?? [...fields.values()].find((f) => Object.values(f.label).some((l) => plain(l) === plain(header)))
