import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Operator, Operand } from '#kernel/filter.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Field } from '#platform/filter/field.ts'

const label: Named = { 'zh-CN': '购买日期', 'zh-TW': '購買日期', en: 'Bought on' }
const plain = { key: 'bought', label, kind: 'date', group: 'standing', sortable: false, custom: false } as const
const day = new Map([[plain.key as string, { ...plain, sql: sql`o.ordered_day` }]])

/** Who bought in a time: any purchase counts, not only the first or the last. Returns, drafts and cancelled orders are none; what was merged counts for its survivor. */
export const bought: Field = {
  ...plain, sql: sql`null`, ground: 'orders',
  matches(op, value, { now, today }) {
    if (op === 'empty') return sql`not ${buyers(sql`true`)}`
    const on = (asked: string): RawBuilder<unknown> => buyers(compile({ field: plain.key, op: asked as Operator, value: value as Operand }, { fields: day, now, today }).where)
    return op === 'isNot' ? sql`not ${on('is')}` : on(op)
  },
  warehouse: { table: "(select party_id, day from {{orders_sale}} where kind = 'order' and cents >= 0 and status not in ('draft', 'cancelled'))", sql: 'day' },
}

const buyers = (when: RawBuilder<unknown>): RawBuilder<unknown> => sql`party.id in (
  select coalesce(alias.survivor_id, o.buyer_id) from orders.sales_order o join parties.party alias on alias.id = o.buyer_id
  where o.kind = 'order' and o.base_cents >= 0 and o.status not in ('draft', 'cancelled') and ${when})`
