import { sql } from 'kysely'
import { unitNames, memberNames } from '#modules/people/api.ts'
import { type Dimension, type Grain, type Measure, named } from '#platform/measure/definition.ts'
import { rowNames } from '#platform/measure/row-names.ts'

const sale = 'orders_sale'
const line = 'orders_line'

export const grains: Grain[] = [
  { table: sale, label: named('订单', '訂單', 'Orders'), may: ['read', 'order'], key: 'id', party: 'party_id', day: 'day' },
  { table: line, label: named('订单明细', '訂單明細', 'Order lines'), may: ['read', 'order'], key: 'id', party: 'party_id', day: 'day', reaches: { [sale]: ['order_id', 'id'], products_product: ['product_id', 'id'] } },
]

export const dimensions: Dimension[] = [
  { key: 'order.channel', label: named('订单渠道', '訂單通路', 'Order channel'), table: sale, sql: 'channel', kind: 'value', names: rowNames((language) => sql`select key, label ->> ${language} as name from touchpoints.channel`) },
  { key: 'order.unit', label: named('成交部门', '成交部門', 'Selling unit'), table: sale, sql: 'unit_id', kind: 'value', names: unitNames },
  { key: 'order.owner', label: named('成交人', '成交人', 'Sold by'), table: sale, sql: 'owner_id', kind: 'value', names: memberNames },
]

/** As facts.ts says it of PostgreSQL: neither drafts nor what was cancelled, nor a return of nothing. */
const valid = "status not in ('draft', 'cancelled')"
const sold = `kind = 'order' and ${valid}`
const counts = `${valid} and not (kind = 'return' and cents = 0)`
const known = `${counts} and cost_cents is not null`
const cost = 'order.cost'

export const measures: Measure[] = [
  { key: 'orders.revenue', table: sale, sql: `sumIf(cents, ${counts})`, additive: true, unit: 'money', label: named('净销售额', '淨銷售額', 'Net revenue'), description: named('订单金额减去退货，按下单日、折成本位币；草稿和已取消的不算。', '訂單金額減去退貨，依下單日、折成本位幣；草稿和已取消的不算。', 'Orders less returns by the day of the order, in the firm\'s currency; drafts and cancelled ones left out.') },
  { key: 'orders.gross', table: sale, sql: `sumIf(cents, ${sold})`, additive: true, unit: 'money', label: named('销售额', '銷售額', 'Gross revenue'), description: named('订单金额，不减退货。', '訂單金額，不減退貨。', 'Orders before returns.') },
  { key: 'orders.returned', table: sale, sql: `-sumIf(cents, kind = 'return' and ${counts})`, additive: true, unit: 'money', label: named('退货额', '退貨額', 'Returned'), description: named('退货的金额。', '退貨的金額。', 'The worth of returns.') },
  { key: 'orders.count', table: sale, sql: `countIf(${sold})`, additive: true, unit: 'count', label: named('订单数', '訂單數', 'Orders'), description: named('有效订单的笔数，退货不算。', '有效訂單的筆數，退貨不算。', 'Orders, returns not counted.') },
  { key: 'orders.buyers', table: sale, sql: `uniqExactIf(party_id, ${sold})`, additive: false, unit: 'count', label: named('购买客户数', '購買顧客數', 'Buyers'), description: named('至少买过一次的客户，每位只算一次。', '至少買過一次的顧客，每位只算一次。', 'Customers who bought at least once, each once.') },
  { key: 'orders.days', table: sale, sql: `uniqExactIf((party_id, day), ${sold})`, additive: false, unit: 'count', label: named('购买天数', '購買天數', 'Purchase days'), description: named('客户各自购买的天数之和；同一天几张单算一天。', '顧客各自購買的天數總和；同一天幾張單算一天。', 'Days on which a customer bought; several orders on a day are one.') },
  { key: 'orders.discounts', table: sale, sql: `sumIf(discount_cents, ${sold})`, additive: true, unit: 'money', label: named('折扣额', '折扣額', 'Discounts'), description: named('订单上给出的折扣。', '訂單上給出的折扣。', 'Discounts given on orders.') },
  { key: 'orders.profit', table: sale, sql: `sumIf(cents - cost_cents, ${known})`, additive: true, unit: 'money', guard: cost, label: named('毛利', '毛利', 'Gross profit'), description: named('净销售额减商品成本；只算成本已知的订单。', '淨銷售額減商品成本；只算成本已知的訂單。', 'Net revenue less the cost of goods, over orders whose cost is known.') },
  { key: 'orders.costed', table: sale, sql: `sumIf(cents, ${known})`, additive: true, unit: 'money', guard: cost, label: named('成本已知的净销售额', '成本已知的淨銷售額', 'Net revenue with known cost'), description: named('成本已知的那部分净销售额：看毛利时的底数。', '成本已知的那部分淨銷售額：看毛利時的底數。', 'The part of net revenue whose cost is known: what profit rests on.') },
  { key: 'orders.margin', over: ['orders.profit', 'orders.costed'], unit: 'ratio', guard: cost, label: named('毛利率', '毛利率', 'Gross margin'), description: named('毛利除以成本已知的净销售额。', '毛利除以成本已知的淨銷售額。', 'Gross profit over net revenue with known cost.') },
  { key: 'orders.average', over: ['orders.gross', 'orders.count'], unit: 'money', label: named('客单价', '客單價', 'Average order'), description: named('销售额除以订单数。', '銷售額除以訂單數。', 'Gross revenue divided by orders.') },
  { key: 'orders.perBuyer', over: ['orders.revenue', 'orders.buyers'], unit: 'money', label: named('人均净销售额', '平均每客淨銷售額', 'Net revenue per buyer'), description: named('净销售额除以购买客户数。', '淨銷售額除以購買顧客數。', 'Net revenue divided by buyers.') },
  { key: 'orders.frequency', over: ['orders.days', 'orders.buyers'], unit: 'score', label: named('人均购买次数', '平均購買次數', 'Purchases per buyer'), description: named('购买天数除以购买客户数。', '購買天數除以購買顧客數。', 'Purchase days divided by buyers.') },
  { key: 'orders.returnRate', over: ['orders.returned', 'orders.gross'], unit: 'ratio', label: named('退货率', '退貨率', 'Return rate'), description: named('退货额除以销售额。', '退貨額除以銷售額。', 'Returned over gross revenue.') },
  { key: 'orders.discountRate', over: ['orders.discounts', 'orders.gross'], unit: 'ratio', label: named('折扣占销售额', '折扣占銷售額', 'Discount share'), description: named('折扣额除以销售额。', '折扣額除以銷售額。', 'Discounts over gross revenue.') },
  { key: 'lines.revenue', table: line, sql: `sumIf(cents, ${valid})`, additive: true, unit: 'money', label: named('产品净销售额', '產品淨銷售額', 'Product revenue'), description: named('订单明细的金额减去退货，可按产品细分。', '訂單明細的金額減去退貨，可依產品細分。', 'Order lines less returned ones: splits by product.') },
  { key: 'lines.quantity', table: line, sql: `sumIf(quantity, ${sold})`, additive: true, unit: 'count', label: named('销量', '銷量', 'Units sold'), description: named('售出的数量，退货不减。', '售出的數量，退貨不減。', 'Quantity sold, before returns.') },
  { key: 'lines.orders', table: line, sql: `uniqExactIf(order_id, ${sold})`, additive: false, unit: 'count', label: named('含该产品的订单', '含該產品的訂單', 'Orders containing it'), description: named('含有这些产品的订单，每张只算一次。', '含有這些產品的訂單，每張只算一次。', 'Orders with these products, each once.') },
  { key: 'lines.buyers', table: line, sql: `uniqExactIf(party_id, ${sold})`, additive: false, unit: 'count', label: named('产品购买客户', '產品購買顧客', 'Buyers of it'), description: named('买过这些产品的客户，每位只算一次。', '買過這些產品的顧客，每位只算一次。', 'Customers who bought these products, each once.') },
]
