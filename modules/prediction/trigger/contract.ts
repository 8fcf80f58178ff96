import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'

export const TriggerTarget = z.enum(['first-order', 'upgrade', 'leaving'])
const Trigger = z.object({
  target: TriggerTarget, kind: z.string(), label: NamedShape, windowDays: z.number(), n: z.number().meta({ description: 'How often it happened with a whole window after it to watch.' }), followed: z.number(), share: z.number(), lower: z.number(), upper: z.number(), base: z.number().meta({ description: 'The share of just any day after which the thing came within the window.' }), lift: z.number(), p: z.number(), believed: z.boolean().meta({ description: 'Beyond chance, by the false discovery rate over all kinds that were looked at.' }),
}).meta({ id: 'TriggerEvent' })
export type TriggerEvent = z.infer<typeof Trigger>

export const findTriggers = endpoint({ name: 'findTriggers', method: 'GET', path: '/insight/triggers', may: ['read', 'insight'], summary: 'Lists what tends to come before a first order, an upgrade and a leaving: how much more often than on just any day, of the whole firm.', reply: z.object({ asOf: Day.nullable(), from: Day.nullable(), triggers: z.array(Trigger) }) })

export const triggerEndpoints = [findTriggers]
