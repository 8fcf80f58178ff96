import type { z } from 'zod'
import type { AnalysisQuery } from '../../contract.ts'
import type { Picture } from '../use-question.ts'

/** Questions to begin with, by the key of their words. */
export const questions = {
  sales: { query: { measures: ['orders.revenue', 'orders.buyers', 'orders.average'], rows: [{ by: 'time', grain: 'month' }], period: { last: 12, unit: 'month' }, compare: 'year' }, picture: 'line' },
  tiers: { query: { measures: ['standing.revenue', 'standing.customers', 'standing.average', 'standing.declineRate'], rows: [{ by: 'tier' }] }, picture: 'bar' },
  products: { query: { measures: ['lines.revenue', 'lines.quantity', 'lines.buyers'], rows: [{ by: 'product', top: 20 }], period: { last: 12, unit: 'month' } }, picture: 'bar' },
  channels: { query: { measures: ['orders.revenue', 'orders.average', 'orders.buyers', 'orders.returnRate'], rows: [{ by: 'order.channel' }], columns: [{ by: 'time', grain: 'quarter' }], period: { last: 12, unit: 'month' } }, picture: 'stacked' },
  contacts: { query: { measures: ['touchpoints.contacts', 'touchpoints.parties'], rows: [{ by: 'stage' }], columns: [{ by: 'touchpoint.channel', top: 10 }], period: { last: 3, unit: 'month' } }, picture: 'heat' },
  decline: { query: { measures: ['history.customers', 'history.declining'], rows: [{ by: 'time', grain: 'month' }], period: { last: 12, unit: 'month' } }, picture: 'line' },
} as const satisfies Record<string, { query: z.input<typeof AnalysisQuery>; picture: Picture }>
export type QuestionKey = keyof typeof questions
