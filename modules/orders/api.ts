export { createOrders, type LineRecord, type OrderRecord } from './order/create-orders.ts'
export { findRate } from './rate/exchange-rates.ts'
