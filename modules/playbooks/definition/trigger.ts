import { z } from 'zod'
import { Id } from '#kernel/id.ts'

export const festivals = ['spring-festival', 'lantern', 'dragon-boat', 'mid-autumn', 'double-ninth', 'new-year', 'national-day', 'double-eleven'] as const
/** What of a standing may be waited for, in the words of modules/intelligence. */
export const standings = ['stage', 'tier', 'loyalty', 'rung', 'level'] as const

const around = z.number().int().min(-60).max(60).default(0).meta({ description: 'Days after; negative: before.' })
const Code = z.number().int().min(0).max(7)

/** What makes a party start. A date or a festival may be met days before (negative) or after. */
export const Trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('event'), event: z.string().trim().min(1).max(80), where: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])).optional() }),
  z.strictObject({ on: z.literal('segment'), segmentId: Id, passage: z.enum(['entered', 'left']) }),
  z.strictObject({ on: z.literal('standing'), what: z.enum(standings), from: z.array(Code).max(8).default([]).meta({ description: 'Codes that it leaves; empty: any.' }), to: z.array(Code).max(8).default([]).meta({ description: 'Codes that it reaches; empty: any.' }) }),
  z.strictObject({ on: z.literal('silence'), days: z.number().int().min(1).max(730) }).meta({ description: 'Neither a contact nor an order for so many days: on the day on which that comes to be.' }),
  z.strictObject({ on: z.literal('contract'), days: z.number().int().min(-180).max(60).default(-30) }).meta({ description: 'So many days before (negative) or after the day on which the contract ends.' }),
  z.strictObject({ on: z.literal('birthday'), days: around, lunar: z.boolean().default(false) }),
  z.strictObject({ on: z.literal('festival'), festival: z.enum(festivals), days: around }),
  z.strictObject({ on: z.literal('daily') }).meta({ description: 'Everyone for whom the conditions hold, looked at once a day.' }),
  z.strictObject({ on: z.literal('call'), key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }).meta({ description: 'Another system says that something happened, by the API.' }),
  z.strictObject({ on: z.literal('hand') }),
])
export type Trigger = z.infer<typeof Trigger>
