import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Field } from '#platform/filter/field.ts'
import '../extension.ts'
import { customFields } from '../field/custom-fields.ts'
import { plain } from './normalise.ts'
import { partyKindNames, roleNames } from './choice-names.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

type Base = Pick<Field, 'key' | 'label' | 'kind' | 'sql'> & Partial<Field>
const field = (f: Base): Field => ({ sortable: Boolean(f.sort), custom: false, ...f })

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

/** The fields that every party has. Sorting is by what an index orders. */
const builtIn: Field[] = [
  field({ key: 'name', label: named('姓名', '姓名', 'Name'), kind: 'text', sql: sql`party.name`, sort: sql`party.sort_name`, sortType: 'text' }),
  field({ key: 'kind', label: named('类型', '類型', 'Kind'), kind: 'choice', choices: partyKindNames, sql: sql`party.kind` }),
  field({ key: 'role', label: named('角色', '角色', 'Role'), kind: 'choices', choices: roleNames, sql: sql`null`, matches: contains(sql`select from parties.party alias join parties.role r on r.party_id = alias.id cross join lateral (select r.role as v) key where ${held} and (r.valid_to is null or r.valid_to >= current_date)`) }),
  field({ key: 'tag', label: named('标签', '標籤', 'Tag'), kind: 'tag', sql: sql`null`, matches: tagged }),
  field({ key: 'dealing', label: named('客户或消费者', '顧客或消費者', 'Customer or consumer'), kind: 'choice', choices: [{ key: 'customer', label: named('客户', '顧客', 'Customer') }, { key: 'consumer', label: named('消费者', '消費者', 'Consumer') }], sql: sql`party.dealing` }),
  field({ key: 'owner', label: named('归属', '負責人', 'Owner'), kind: 'member', sql: sql`party.owner_id` }),
  field({ key: 'unit', label: named('部门', '部門', 'Unit'), kind: 'unit', sql: sql`party.unit_id` }),
  field({ key: 'birthday', label: named('生日', '生日', 'Birthday'), kind: 'date', sql: sql`party.birthday` }),
  field({ key: 'language', label: named('语言', '語言', 'Language'), kind: 'text', sql: sql`party.language` }),
  field({ key: 'creditRating', label: named('信用等级', '信用等級', 'Credit rating'), kind: 'text', sql: sql`party.credit_rating` }),
  field({ key: 'creditLimit', label: named('信用额度', '信用額度', 'Credit limit'), kind: 'money', sql: sql`party.credit_limit` }),
  field({ key: 'source', label: named('来源', '來源', 'Source'), kind: 'text', sql: sql`party.source` }),
  field({ key: 'createdAt', label: named('创建时间', '建立時間', 'Created'), kind: 'instant', sql: sql`party.created_at`, sort: sql`party.created_at`, sortType: 'timestamptz' }),
  field({ key: 'updatedAt', label: named('更新时间', '更新時間', 'Changed'), kind: 'instant', sql: sql`party.updated_at`, sort: sql`party.updated_at`, sortType: 'timestamptz' }),
]

/** Every field a party list knows now: built in, added by higher modules, and the firm's own. */
export async function partyFields(tx: Tx): Promise<Map<string, Field>> {
  const all = [...builtIn, ...(await gather('partyFields')), ...(await customFields(tx))]
  return new Map(all.map((f) => [f.key, f]))
}

/** Finds a field by its key or its name in any language, as a file's header would write it. */
export const fieldNamed = (fields: ReadonlyMap<string, Field>, header: string): Field | undefined =>
  fields.get(header) ?? [...fields.values()].find((f) => Object.values(f.label).some((l) => plain(l) === plain(header)))
