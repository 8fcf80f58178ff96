import { z } from 'zod'

const weight = z.number().min(0).max(10)
const effort = z.number().int().min(1).max(50)

/** How customers and advisers are matched: what each part of the fit counts for, what a relation takes of an adviser's capacity (by tier of importance from the top; the last for all below; `none` where there is no tier), how many points the present adviser is ahead, and within how many days a new adviser calls. */
export const AdviserRules = z.strictObject({
  weights: z.strictObject({ language: weight, skills: weight, area: weight, load: weight, history: weight, wishes: weight, results: weight, type: weight }),
  effort: z.strictObject({ tiers: z.array(effort).min(1).max(7), none: effort }),
  capacity: z.number().int().min(1).max(1_000_000), stability: z.number().min(0).max(100),
}).default({ weights: { language: 3, skills: 3, area: 2, load: 2, history: 3, wishes: 3, results: 2, type: 2 }, effort: { tiers: [4, 2, 1], none: 1 }, capacity: 300, stability: 8 })
export type AdviserRules = z.output<typeof AdviserRules>
