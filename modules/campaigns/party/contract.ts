import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { campaignStates } from '../campaign/contract.ts'

/** A campaign that a party is in: on which side of the comparison, why nothing could have reached it, and what was sent. */
export const PartyCampaign = z.object({
  campaign: z.object({ id: Id, name: z.string(), state: z.enum(campaignStates) }), part: z.enum(['treated', 'held', 'firm']), kept: z.string().nullable(), enteredAt: Instant,
  messages: z.array(z.object({ wave: z.number().int(), channel: z.string(), state: z.string(), reason: z.string().nullable(), at: Instant, opened: z.boolean(), clicked: z.boolean(), replied: z.boolean() })).meta({ description: 'Those that the asker may see.' }),
}).meta({ id: 'PartyCampaign' })
export type PartyCampaign = z.infer<typeof PartyCampaign>

export const findPartyCampaigns = endpoint({ name: 'findPartyCampaigns', method: 'GET', path: '/campaigns/of-party/{id}', may: ['read', 'campaign'], summary: 'Finds the campaigns that a party is in, the latest first, with what was sent and whether it was left out to compare.', params: z.object({ id: Id }), query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(10) }), reply: z.object({ items: z.array(PartyCampaign) }), example: { params: { id: '1024' } } })

export const partyEndpoints = [findPartyCampaigns]
