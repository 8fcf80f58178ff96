import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'

export const Share = z.number().min(0).max(0.5)
const Months = z.number().int().min(1).max(60).nullable().meta({ description: 'Drawn anew after so many months; null: never by itself.' })

const Draw = z.object({ share: Share, months: Months, why: z.enum(['hand', 'schedule']), redrawn: z.boolean().meta({ description: 'Others were chosen; false where only the share or the schedule changed.' }), drawnAt: Instant, by: z.object({ id: Id, name: z.string() }).nullable() })
export const Holdout = z.object({
  share: Share, months: Months, drawnAt: Instant.nullable(), nextAt: Instant.nullable(), held: z.number().int().meta({ description: 'Parties held now, among those the asker may see.' }), parties: z.number().int(), draws: z.array(Draw),
}).meta({ id: 'Holdout' })
export type Holdout = z.infer<typeof Holdout>
export const HoldoutInput = z.strictObject({ share: Share, months: Months.default(null), redraw: z.boolean().default(false).meta({ description: 'Choose others.' }) }).meta({ id: 'HoldoutInput' })
export type HoldoutInput = z.output<typeof HoldoutInput>

export const getHoldout = endpoint({ name: 'getHoldout', method: 'GET', path: '/experiments/holdout', may: ['read', 'experiment'], summary: "Gets the firm's holdout: the share of parties that marketing never contacts, as the comparison, with its history.", reply: Holdout })
export const putHoldout = endpoint({ name: 'putHoldout', method: 'PUT', path: '/experiments/holdout', may: ['update', 'experiment'], summary: 'Sets the share of the holdout and when it is drawn anew, or draws it anew now. A greater share keeps whom it held.', body: HoldoutInput, reply: Holdout, example: { body: { share: 0.05, months: 6 } } })

export const endpoints = [getHoldout, putHoldout]
