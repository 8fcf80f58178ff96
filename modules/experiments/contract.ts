import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
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

/** What a treatment is judged by, of each party: what it bought less what came back, what stays of that, and whether it bought at all. */
export const outcomes = ['revenue', 'margin', 'conversion'] as const
export type Outcome = (typeof outcomes)[number]

const Group = z.object({ parties: z.number().int(), mean: z.number(), total: z.number().meta({ description: 'Of all of them together.' }) })
const Interval = z.object({ value: z.number(), lower: z.number(), upper: z.number() })
/** What a treatment brought, beside those who were left out by lot. Money in the firm's currency. */
export const Evaluation = z.object({
  outcome: z.enum(outcomes), from: Day, to: Day, treated: Group, control: Group,
  perParty: Interval.nullable().meta({ description: 'Mean of the treated less mean of the control, with its 95% interval (Welch); null where a group is too small.' }),
  inAll: Interval.nullable().meta({ description: 'The same for all treated together: what the treatment brought.' }), relative: Interval.nullable(), p: z.number().nullable(),
  cuped: z.object({ theta: z.number(), varianceLeft: z.number(), days: z.number().int() }).nullable().meta({ description: "Where the parties' own past made the interval narrower." }),
  sampleRatio: z.object({ p: z.number(), mismatch: z.boolean() }).nullable().meta({ description: 'Whether the groups have the sizes that the lot was to give; on a mismatch the result is not to be read.' }),
  mixed: z.number().int().meta({ description: 'Parties in both groups, by a merge: left out.' }),
}).meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof Evaluation>

export const getHoldout = endpoint({ name: 'getHoldout', method: 'GET', path: '/experiments/holdout', may: ['read', 'experiment'], summary: "Gets the firm's holdout: the share of parties that marketing never contacts, as the comparison, with its history.", reply: Holdout })
export const putHoldout = endpoint({ name: 'putHoldout', method: 'PUT', path: '/experiments/holdout', may: ['update', 'experiment'], summary: 'Sets the share of the holdout and when it is drawn anew, or draws it anew now. A greater share keeps whom it held.', body: HoldoutInput, reply: Holdout, example: { body: { share: 0.05, months: 6 } } })

export const endpoints = [getHoldout, putHoldout]
