import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Activity } from '#platform/filter/activity.ts'
import type { Field } from '#platform/filter/field.ts'
import { statuses } from '../order/order-fields.ts'
import { orderChoices, productChoices } from './choices.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const field = (f: Pick<Field, 'key' | 'label' | 'kind' | 'sql'> & Partial<Field>): Field => ({ sortable: false, custom: false, ...f })
const money = (cents: string): RawBuilder<unknown> => sql`(${sql.raw(cents)} / 100.0)::numeric(18, 2)`
const day = (): RawBuilder<unknown> => sql`act.ordered_day`
const held = "status not in ('draft', 'cancelled')"

const channel = field({ key: 'channel', label: named('渠道', '管道', 'Channel'), kind: 'choice', sql: sql`act.channel`, warehouse: { sql: "nullIf(channel, '')" } })
const unit = field({ key: 'unit', label: named('销售部门', '銷售部門', 'Sold by unit'), kind: 'unit', sql: sql`act.unit_id`, warehouse: { sql: 'unit_id' } })
const seller = field({ key: 'seller', label: named('销售人员', '銷售人員', 'Sold by'), kind: 'member', sql: sql`act.owner_id`, warehouse: { sql: 'owner_id' } })
const status = field({ key: 'status', label: named('状态', '狀態', 'Status'), kind: 'choice', choices: statuses, sql: sql`act.status`, warehouse: { sql: 'status' } })
const amount = (sign: '' | '-') => field({ key: 'amount', label: named('金额', '金額', 'Amount'), kind: 'money', sql: money(`${sign}act.base_cents`), warehouse: { sql: `${sign}cents`, hundredths: true } })

const shared = { may: ['read', 'order'], ground: 'orders', timed: false, distinct: true, choices: orderChoices } as const

/** An order that holds. One of less than nothing is a return by another name. */
const order: Activity = {
  ...shared, key: 'order', label: named('下单', '下單', 'ordered'), fields: [amount(''), channel, status, unit, seller],
  postgres: { from: sql`orders.sales_order act`, party: sql`act.buyer_id`, day, key: sql`act.id`, counts: sql`act.kind = 'order' and act.base_cents >= 0 and ${sql.raw(`act.${held}`)}` },
  warehouse: { table: 'orders_sale', day: 'day', key: 'id', counts: `kind = 'order' and cents >= 0 and ${held}` },
}

const returned: Activity = {
  ...shared, key: 'return', label: named('退货', '退貨', 'returned goods'), fields: [amount('-'), channel, unit, seller],
  postgres: { from: sql`orders.sales_order act`, party: sql`act.buyer_id`, day, key: sql`act.id`, counts: sql`act.base_cents < 0 and ${sql.raw(`act.${held}`)}` },
  warehouse: { table: 'orders_sale', day: 'day', key: 'id', counts: `cents < 0 and ${held}` },
}

const product = { name: 'product', join: sql`left join products.product product on product.id = line.product_id` }
const of = { table: 'products_product', by: ['product_id', 'id'] } as const

/** A product bought: a line of an order that holds. Two lines of one order are one time. */
const purchase: Activity = {
  ...shared, key: 'purchase', label: named('购买商品', '購買商品', 'bought a product'), distinct: false, choices: productChoices,
  fields: [
    field({ key: 'product', label: named('商品', '商品', 'Product'), kind: 'choice', sql: sql`line.product_id::text`, warehouse: { sql: 'toString(product_id)' } }),
    field({ key: 'category', label: named('类别', '類別', 'Category'), kind: 'choice', from: product, sql: sql`product.category`, warehouse: { ...of, sql: "nullIf(category, '')" } }),
    field({ key: 'productName', label: named('商品名称', '商品名稱', 'Product name'), kind: 'text', from: product, sql: sql`product.name`, warehouse: { ...of, sql: 'name' } }),
    field({ key: 'productCode', label: named('商品编码', '商品編碼', 'Product code'), kind: 'text', from: product, sql: sql`product.code`, warehouse: { ...of, sql: 'code' } }),
    field({ key: 'amount', label: named('金额', '金額', 'Amount'), kind: 'money', sql: sql`round(line.amount * act.rate, 2)`, warehouse: { sql: 'cents', hundredths: true } }),
    field({ key: 'quantity', label: named('数量', '數量', 'Quantity'), kind: 'number', sql: sql`line.quantity`, warehouse: { sql: 'quantity' } }),
    channel, unit, seller,
  ],
  postgres: { from: sql`orders.sales_order act join orders.line line on line.order_id = act.id`, party: sql`act.buyer_id`, day, key: sql`act.id`, counts: sql`act.kind = 'order' and act.base_cents >= 0 and ${sql.raw(`act.${held}`)}` },
  warehouse: { table: 'orders_line', day: 'day', key: 'order_id', counts: `kind = 'order' and ${held} and order_id in (select id from {{orders_sale}} where cents >= 0)` },
}

/** What customers do by ordering. */
export const orderActivities: Activity[] = [order, returned, purchase]
