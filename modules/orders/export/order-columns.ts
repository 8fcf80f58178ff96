import { type RawBuilder, sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import { orderFields } from '../order/order-fields.ts'

export interface OrderColumn { info: FieldInfo; text: RawBuilder<unknown> }

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const column = (key: string, label: Named, kind: FieldInfo['kind'], text: RawBuilder<unknown>): OrderColumn => ({ info: { key, label, kind, sortable: false, custom: false }, text })
const listed = (key: string, value: RawBuilder<unknown>): OrderColumn => { const { label, kind, choices } = orderFields.get(key)!; return { info: { key, label, kind, choices, sortable: false, custom: false }, text: value } }

const survivor = sql`(select coalesce(p.survivor_id, p.id) from parties.party p where p.id = o.buyer_id)`

/** What an order's row may hold. Titles are those that an import knows. */
const ofOrder: OrderColumn[] = [
  listed('number', sql`o.number`), listed('kind', sql`o.kind`), listed('status', sql`o.status`),
  column('customer', named('客户编号', '顧客編號', 'Customer'), 'text', sql`(select k.key from parties.key k where k.party_id = o.buyer_id order by k.source <> o.source, k.source, k.key limit 1)`),
  column('customerName', named('客户姓名', '顧客姓名', 'Customer name'), 'text', sql`(select p.name from parties.party p where p.id = ${survivor})`),
  column('date', named('下单时间', '下單時間', 'Date'), 'date', sql`o.ordered_day::text`),
  column('currency', named('币种', '幣別', 'Currency'), 'text', sql`o.currency`), column('total', named('订单金额', '訂單金額', 'Order total'), 'money', sql`o.amount::text`), column('tax', named('税额', '稅額', 'Tax'), 'money', sql`o.tax::text`),
  listed('baseAmount', sql`(o.base_cents / 100.0)::numeric(18, 2)::text`), column('paid', named('已付', '已付', 'Paid'), 'money', sql`o.paid::text`), column('orderCost', named('订单成本', '訂單成本', 'Order cost'), 'money', sql`o.cost::text`),
  listed('channel', sql`o.channel`), listed('source', sql`o.source`), listed('owner', sql`(select m.name from people.member_name m where m.id = o.owner_id)`), listed('unit', sql`(select u.name from people.unit u where u.id = o.unit_id)`), column('note', named('备注', '備註', 'Note'), 'text', sql`o.note`),
]

/** What a line's row may hold beside its order's. */
const ofLine: OrderColumn[] = [
  column('product', named('产品编码', '產品編碼', 'Product code'), 'text', sql`(select p.code from products.product p where p.id = l.product_id)`), column('productName', named('产品名称', '產品名稱', 'Product name'), 'text', sql`l.description`),
  column('quantity', named('数量', '數量', 'Quantity'), 'number', sql`trim_scale(l.quantity)::text`), column('price', named('单价', '單價', 'Unit price'), 'money', sql`l.unit_price::text`), column('amount', named('金额', '金額', 'Amount'), 'money', sql`l.amount::text`), column('cost', named('成本', '成本', 'Cost'), 'money', sql`l.cost::text`),
]

/** The columns of orders, or of their lines, that the actor may export: costs only where they may be seen. */
export function orderColumns(actor: Actor, lines: boolean): Map<string, OrderColumn> {
  const closed = ['hidden', 'masked'].includes(fieldLevel(actor, 'order.cost'))
  const all = (lines ? [...ofOrder, ...ofLine] : ofOrder).filter((c) => !closed || !['cost', 'orderCost'].includes(c.info.key))
  return new Map(all.map((c) => [c.info.key, c]))
}
