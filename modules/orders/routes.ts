import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { cancelOrder } from './order/cancel-order.ts'
import { countOrders } from './order/count-orders.ts'
import { createOrder } from './order/create-order.ts'
import { findOrders, findPartyOrders } from './order/find-orders.ts'
import { listOrderFields } from './order/order-fields.ts'
import { getOrder } from './order/read-order.ts'
import { returnOrder } from './order/return-order.ts'
import { recordPayment } from './payment/record-payment.ts'
import { findExchangeRates, setExchangeRate } from './rate/exchange-rates.ts'
import { getOrderSummary } from './summary/get-order-summary.ts'

export const routes = [
  route(c.findOrders, (context, { query }) => findOrders(context, query)),
  route(c.countOrders, (context, { query }) => countOrders(context, query)),
  route(c.getOrderFields, async () => listOrderFields()),
  route(c.getOrder, (context, { params }) => getOrder(context, params.id)),
  route(c.createOrder, (context, { body }) => createOrder(context, body)),
  route(c.cancelOrder, (context, { params, body }) => cancelOrder(context, params.id, body)),
  route(c.returnOrder, (context, { params, body }) => returnOrder(context, params.id, body)),
  route(c.recordPayment, (context, { params, body }) => recordPayment(context, params.id, body)),
  route(c.findPartyOrders, (context, { params, query }) => findPartyOrders(context, params.id, query)),
  route(c.getOrderSummary, (context, { params }) => getOrderSummary(context, params.id)),
  route(c.findExchangeRates, (context) => findExchangeRates(context)),
  route(c.setExchangeRate, (context, { params, body }) => setExchangeRate(context, params, body.rate)),
]
