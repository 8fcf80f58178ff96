import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'

export const costRefusals = refusals('messaging', { 'channel-unknown': 422 })

const channel = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).meta({ example: 'sms' })
export const ChannelCosts = z.object({
  costs: z.array(z.object({ channel, validFrom: Day, cost: Amount })).meta({ description: 'By channel, the latest first.' }),
  now: z.array(z.object({ channel, cost: Amount.nullable() })).meta({ description: 'What a message costs today.' }),
}).meta({ id: 'ChannelCosts' })
export type ChannelCosts = z.infer<typeof ChannelCosts>

const key = z.object({ channel, validFrom: Day })
const params = { channel: 'sms', validFrom: '2026-11-01' }
export const findChannelCosts = endpoint({ name: 'findChannelCosts', method: 'GET', path: '/messaging/costs', may: ['read', 'message'], summary: 'Lists what a message costs on each channel, from when on, and today.', reply: ChannelCosts })
export const putChannelCost = endpoint({ name: 'putChannelCost', method: 'PUT', path: '/messaging/costs/{channel}/{validFrom}', may: ['update', 'settings'], summary: 'Says what a message costs on a channel from a day on; what was sent earlier keeps its cost.', params: key, body: z.strictObject({ cost: Amount }), reply: ChannelCosts, refusals: [costRefusals['channel-unknown']], example: { params, body: { cost: '0.045' } } })
export const deleteChannelCost = endpoint({ name: 'deleteChannelCost', method: 'DELETE', path: '/messaging/costs/{channel}/{validFrom}', may: ['update', 'settings'], summary: 'Takes a cost back that was said wrongly; what was sent keeps its cost.', params: key, example: { params } })

export const costEndpoints = [findChannelCosts, putChannelCost, deleteChannelCost]
