import { getTimeline } from '#modules/touchpoints/contract.ts'
import { countOrders, findOrders, findPartyOrders, getOrder, getOrderSummary } from '../../contract.ts'

/** The readings that a change of an order makes stale. */
export const refreshed = [getOrder, findOrders, countOrders, findPartyOrders, getOrderSummary, getTimeline] as const
