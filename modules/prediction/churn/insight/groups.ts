import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import '#modules/parties/extension.ts'
import { churnRefusals } from '../contract.ts'

/** By what customers can be told apart: the key of each party's group, the joins that it needs, and the groups' names. `walks`: it looks into each party's orders, so it is asked of a part of them only. */
export interface Grouping { key: string; label: Named; group: RawBuilder<unknown>; joins: RawBuilder<unknown>; walks: boolean; name(context: Context, keys: readonly string[]): Promise<Map<string, Named>> }

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const same = (text: string): Named => named(text, text, text)
const unknown = named('未知', '未知', 'Unknown')
const everyone = named('全部客户', '全部顧客', 'All customers')

const kinds: Record<string, Named> = { person: named('个人', '個人', 'Person'), household: named('家庭', '家庭', 'Household'), organisation: named('组织', '組織', 'Organisation'), branch: named('分支机构', '分支機構', 'Branch'), department: named('部门', '部門', 'Department') }
const byText = async (_context: Context, keys: readonly string[]): Promise<Map<string, Named>> => new Map(keys.map((k) => [k, k === '' ? unknown : same(k)]))
const byName = (rows: readonly { id: string; name: string }[]): Map<string, Named> => new Map([...rows.map((r): [string, Named] => [r.id, same(r.name)]), ['', unknown]])

/** The first purchase of a party, of those merged into it too. */
const firstOrder = sql`left join lateral (
  select o.id, o.channel from orders.sales_order o where o.buyer_id = p.id and o.kind = 'order' and o.status not in ('draft', 'cancelled') order by o.ordered_day, o.id limit 1) first on true`

const own: Grouping[] = [
  { key: 'none', label: everyone, group: sql`'all'`, joins: sql``, walks: false, name: async () => new Map([['all', everyone]]) },
  { key: 'kind', label: named('类型', '類型', 'Kind'), group: sql`p.kind`, joins: sql``, walks: false, name: async () => new Map(Object.entries(kinds)) },
  { key: 'unit', label: named('部门', '部門', 'Unit'), group: sql`p.unit_id::text`, joins: sql``, walks: false, name: async ({ tx }) => byName((await sql<{ id: string; name: string }>`select id::text, name from people.unit`.execute(tx)).rows) },
  { key: 'owner', label: named('归属', '負責人', 'Owner'), group: sql`coalesce(p.owner_id::text, '')`, joins: sql``, walks: false, name: async ({ tx }) => byName((await sql<{ id: string; name: string }>`select id::text, name from people.member_name`.execute(tx)).rows) },
  { key: 'channel', label: named('首单渠道', '首單管道', 'Channel of the first order'), group: sql`coalesce(first.channel, '')`, joins: firstOrder, walks: true, name: byText },
  {
    key: 'category', label: named('首单品类', '首單品類', 'Category of the first order'), walks: true, name: byText,
    group: sql`coalesce(sold.category, '')`, joins: sql`${firstOrder} left join lateral (select split_part(x.category, '/', 1) as category from orders.line l join products.product x on x.id = l.product_id where l.order_id = first.id order by l.position limit 1) sold on true`,
  },
]

/** All that customers can be grouped by: what is known here, and every choice field that a module adds to parties. */
export async function groupings(): Promise<Grouping[]> {
  const fields = (await gather('partyFields')).filter((f) => f.kind === 'choice' && f.choices?.length && f.from && !f.matches && f.key !== 'churnRisk')
  return [...own, ...fields.map((f): Grouping => ({
    key: f.key, label: f.label, group: sql`coalesce((${f.sql})::text, '')`, joins: sql`join parties.party party on party.id = p.id ${f.from?.join ?? sql``}`, walks: false,
    name: async () => new Map<string, Named>([...f.choices!.map((c): [string, Named] => [c.key, c.label]), ['', unknown]]),
  }))]
}

/** The grouping of a key, and what else there is to choose from. */
export async function groupingOf(by: string): Promise<{ grouping: Grouping; fields: { key: string; label: Named }[] }> {
  const all = await groupings()
  const grouping = all.find((g) => g.key === by)
  if (!grouping) throw new Refusal(churnRefusals['group-unknown'], { by }, '/query/by')
  return { grouping, fields: all.map(({ key, label }) => ({ key, label })) }
}

/** The name of a group's key. */
export const nameIn = (names: ReadonlyMap<string, Named>, key: string): Named => names.get(key) ?? (key === '' ? unknown : same(key))
