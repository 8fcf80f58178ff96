import { z } from 'zod'

export const rankings = ['profit', 'revenue', 'predicted', 'assets', 'composite'] as const
const weight = z.number().min(0)

/** The measure that the customer pyramid is built by. */
export const Importance = z.object({
  measure: z.enum(rankings), window: z.enum(['all', 'year']), weights: z.object({ profit: weight, revenue: weight, predicted: weight, assets: weight }), assetsField: z.string().regex(/^[\w-]{1,60}$/).nullable(),
}).default({ measure: 'profit', window: 'all', weights: { profit: 0.4, revenue: 0.2, predicted: 0.4, assets: 0 }, assetsField: null })
export type Importance = z.output<typeof Importance>
