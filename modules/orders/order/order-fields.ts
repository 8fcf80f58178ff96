import { sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const choice = (key: string, zhCN: string, zhTW: string, en: string) => ({ key, label: named(zhCN, zhTW, en) })
const field = (f: Omit<Field, 'sortable' | 'custom'>): Field => ({ ...f, sortable: Boolean(f.sort), custom: false })

const kinds = [choice('order', '订单', '訂單', 'Order'), choice('return', '退货', '退貨', 'Return')]
/** The states of an order by name. */
export const statuses = [choice('draft', '草稿', '草稿', 'Draft'), choice('placed', '已下单', '已下單', 'Placed'), choice('paid', '已付清', '已付清', 'Paid'), choice('delivered', '已送达', '已送達', 'Delivered'), choice('done', '已完成', '已完成', 'Done'), choice('cancelled', '已取消', '已取消', 'Cancelled')]
const payments = [choice('unpaid', '未付', '未付', 'Unpaid'), choice('part', '部分付款', '部分付款', 'Partly paid'), choice('paid', '已付清', '已付清', 'Paid')]

/** What orders can be filtered by. */
export const orderFields: ReadonlyMap<string, Field> = new Map([
  field({ key: 'number', label: named('订单号', '訂單編號', 'Number'), kind: 'text', sql: sql`o.number` }),
  field({ key: 'kind', label: named('类型', '類型', 'Kind'), kind: 'choice', choices: kinds, sql: sql`o.kind` }),
  field({ key: 'status', label: named('状态', '狀態', 'Status'), kind: 'choice', choices: statuses, sql: sql`o.status` }),
  field({ key: 'buyer', label: named('购买人', '購買人', 'Buyer'), kind: 'party', sql: sql`o.buyer_id` }),
  field({ key: 'orderedDay', label: named('下单日期', '下單日期', 'Day'), kind: 'date', sql: sql`o.ordered_day`, sort: sql`o.ordered_day`, sortType: 'date' }),
  field({ key: 'baseAmount', label: named('净额（本位币）', '淨額（本位幣）', 'Net amount'), kind: 'money', sql: sql`(o.base_cents / 100.0)` }),
  field({ key: 'currency', label: named('币种', '幣別', 'Currency'), kind: 'text', sql: sql`o.currency` }),
  field({ key: 'payment', label: named('付款', '付款', 'Payment'), kind: 'choice', choices: payments, sql: sql`case when o.paid = 0 then 'unpaid' when abs(o.paid) < abs(o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end) then 'part' else 'paid' end` }),
  field({ key: 'channel', label: named('渠道', '管道', 'Channel'), kind: 'text', sql: sql`o.channel` }),
  field({ key: 'source', label: named('来源', '來源', 'Source'), kind: 'text', sql: sql`o.source` }),
  field({ key: 'owner', label: named('销售人员', '銷售人員', 'Sold by'), kind: 'member', sql: sql`o.owner_id` }),
  field({ key: 'unit', label: named('部门', '部門', 'Unit'), kind: 'unit', sql: sql`o.unit_id` }),
  field({
    key: 'product', label: named('产品', '產品', 'Product'), kind: 'text', sql: sql`null`,
    matches: (op, value) => {
      const fits = op === 'empty' || op === 'filled' ? sql`` : op === 'contains' ? sql`and (strpos(lower(p.code), lower(${String(value)})) > 0 or strpos(lower(p.name), lower(${String(value)})) > 0)` : sql`and p.code = any(${[value].flat().map(String)}::text[])`
      const some = sql`exists (select from orders.line l join products.product p on p.id = l.product_id where l.order_id = o.id ${fits})`
      return op === 'isNot' || op === 'empty' ? sql`not ${some}` : some
    },
  }),
].map((f) => [f.key, f]))

/** The same as forms and lists show them. */
export const listOrderFields = (): { fields: FieldInfo[] } => ({ fields: [...orderFields.values()].map(({ key, label, kind, choices, sortable, custom }) => ({ key, label, kind, choices, sortable, custom })) })
