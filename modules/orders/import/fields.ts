import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { FieldSpec } from '#modules/exchange/extension.ts'
import type { Named } from '#kernel/text.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

const status = (key: string, zhCN: string, zhTW: string, en: string) => ({ key, label: named(zhCN, zhTW, en) })

/** Whether an actor may write what tells how a customer is reached. */
export const mayWrite = (actor: Actor, channel: 'phone' | 'email'): boolean => fieldLevel(actor, `party.${channel}`) === 'edit'

const closedTo = (actor: Actor) => (f: FieldSpec): boolean => (f.key === 'customerPhone' && !mayWrite(actor, 'phone')) || (f.key === 'customerEmail' && !mayWrite(actor, 'email'))

/** The fields that are an actor's to write, and those that a role closes. */
export const openFields = (actor: Actor): FieldSpec[] => orderImportFields.filter((f) => !closedTo(actor)(f))
export const closedFields = (actor: Actor): FieldSpec[] => orderImportFields.filter(closedTo(actor))

/** What a row of a file of orders may say: an order, or one line of it. `amount` is the row's total, `price` is for one unit. */
export const orderImportFields: readonly FieldSpec[] = [
  { key: 'customer', label: named('客户编号', '顧客編號', 'Customer'), type: 'text', group: 'customer', required: true, synonyms: ['CustomerID', 'customer_id', 'customer no', '会员号', '会员卡号', '客户', '买家', '客户号', '顧客', '會員編號'], looksLike: ['key'] },
  { key: 'customerName', label: named('客户姓名', '顧客姓名', 'Customer name'), type: 'text', group: 'customer', synonyms: ['姓名', '收货人', '買家姓名', 'buyer name'], looksLike: ['chinese-name'] },
  { key: 'customerPhone', label: named('客户电话', '顧客電話', 'Customer phone'), type: 'phone', group: 'customer', synonyms: ['手机', '手机号', '电话', '電話', 'phone', 'mobile'], looksLike: ['phone'] },
  { key: 'customerEmail', label: named('客户邮箱', '顧客電子郵件', 'Customer e-mail'), type: 'email', group: 'customer', synonyms: ['email', 'e-mail', '邮箱', '電子郵件'], looksLike: ['email'] },
  { key: 'number', label: named('订单号', '訂單編號', 'Order number'), type: 'text', group: 'order', matchable: true, synonyms: ['InvoiceNo', 'invoice', 'order id', 'order_id', 'order no', '单号', '订单编号', '發票號碼', '訂單號'] },
  { key: 'date', label: named('下单时间', '下單時間', 'Date'), type: 'instant', group: 'order', required: true, synonyms: ['InvoiceDate', 'order_date', 'order date', '日期', '订单日期', '购买日期', '交易时间', '訂單日期', '交易日期'], looksLike: ['date'] },
  { key: 'product', label: named('产品编码', '產品編碼', 'Product code'), type: 'text', group: 'line', synonyms: ['StockCode', 'sku', '货号', '商品编码', '商品編碼', 'product id', 'item'] },
  { key: 'productName', label: named('产品名称', '產品名稱', 'Product name'), type: 'text', group: 'line', synonyms: ['Description', '商品', '商品名称', '品名', 'product', '商品名稱'] },
  { key: 'quantity', label: named('数量', '數量', 'Quantity'), type: 'number', group: 'line', synonyms: ['qty', 'number_of_cds', '件数', '件數'], looksLike: ['integer'] },
  { key: 'price', label: named('单价', '單價', 'Unit price'), type: 'money', group: 'line', synonyms: ['UnitPrice', 'unit_price'] },
  { key: 'amount', label: named('金额', '金額', 'Amount'), type: 'money', group: 'line', synonyms: ['dollar_value', 'revenue', 'total', '实付金额', '订单金额', '总价', '小计', '訂單金額', '總價', '小計'], looksLike: ['number'] },
  { key: 'cost', label: named('成本', '成本', 'Cost'), type: 'money', group: 'line', synonyms: ['cogs', '成本金额', '成本金額'] },
  { key: 'currency', label: named('币种', '幣別', 'Currency'), type: 'text', group: 'order', synonyms: ['货币', '貨幣'] },
  { key: 'status', label: named('状态', '狀態', 'Status'), type: 'choice', group: 'order', choices: [status('placed', '已下单', '已下單', 'Placed'), status('paid', '已付款', '已付款', 'Paid'), status('delivered', '已送达', '已送達', 'Delivered'), status('done', '已完成', '已完成', 'Done'), status('cancelled', '已取消', '已取消', 'Cancelled')] },
  { key: 'note', label: named('备注', '備註', 'Note'), type: 'text', group: 'order', synonyms: ['remark', '说明'] },
]
