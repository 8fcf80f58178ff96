import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { Campaign, campaignRefusals as r, campaignStates } from '../campaign/contract.ts'

export const campaignMoved = eventType('campaigns.campaign-moved', 1, z.object({ campaignId: Id, from: z.enum(campaignStates), to: z.enum(campaignStates) }))
export const waveSent = eventType('campaigns.wave-queued', 1, z.object({ campaignId: Id, waveId: Id, number: z.number().int(), queued: z.number().int(), withheld: z.number().int() }))
export const testDecided = eventType('campaigns.test-decided', 1, z.object({ campaignId: Id, waveId: Id, winner: z.number().int(), decided: z.enum(['won', 'ahead']) }))

/** What can be done with a campaign. `ask`: for approval, or within one's own authority approved at once. */
export const acts = ['ask', 'approve', 'decline', 'withdraw', 'pause', 'resume', 'stop'] as const
export type Act = (typeof acts)[number]

const reachedBy = { reached: z.number().int(), later: z.number().int().meta({ description: 'Of those reached, how many only after their quiet hours.' }), kept: z.array(z.object({ reason: z.string(), parties: z.number().int() })) }
/** Of the audience: how many would be reached, and why others would not; by any wave, and by each. */
export const Forecast = z.object({
  at: Instant.nullable(), pending: z.boolean(), counting: z.object({ counted: z.number().int(), of: z.number().int() }).nullable().meta({ description: 'While it is being counted: how far.' }), audience: z.number().int(), ...reachedBy,
  waves: z.array(z.object({ number: z.number().int(), channel: z.string(), ...reachedBy })).meta({ description: 'A later wave that is for whoever did not act yet reaches so many at most.' }),
}).meta({ id: 'CampaignForecast' })
export type Forecast = z.infer<typeof Forecast>

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }
const Who = z.object({ id: Id, name: z.string(), part: z.enum(['treated', 'held', 'firm']).nullable(), kept: z.string().nullable() })

export const actOnCampaign = endpoint({ name: 'actOnCampaign', method: 'POST', path: '/campaigns/{id}/acts', may: ['run', 'campaign'], summary: 'Asks for approval, withdraws, pauses, resumes or stops a campaign. What waits to be sent waits or is taken back with it.', params: byId, body: z.strictObject({ act: z.enum(['ask', 'withdraw', 'pause', 'resume', 'stop']) }), reply: Campaign, versioned: true, refusals: [r['not-found'], r['state-change'], r.incomplete], example: { ...example, body: { act: 'ask' } } })
export const approveCampaign = endpoint({ name: 'approveCampaign', method: 'POST', path: '/campaigns/{id}/approval', may: ['approve', 'campaign'], summary: "Approves a campaign within the asker's authority, or declines it.", params: byId, body: z.strictObject({ approved: z.boolean() }), reply: Campaign, versioned: true, refusals: [r['not-found'], r['state-change'], r['beyond-authority'], r['own-approval']], example: { ...example, body: { approved: true } } })
export const askForecast = endpoint({ name: 'askCampaignForecast', method: 'POST', path: '/campaigns/{id}/forecast', may: ['update', 'campaign'], summary: 'Has the reach forecast counted anew, in the background.', params: byId, reply: Forecast, status: 202, refusals: [r['not-found']], example })
export const getForecast = endpoint({ name: 'getCampaignForecast', method: 'GET', path: '/campaigns/{id}/forecast', may: ['read', 'campaign'], summary: 'Gets how many of the audience would be reached, and why others would not.', params: byId, reply: Forecast, refusals: [r['not-found']], example })
export const findReach = endpoint({ name: 'findCampaignParties', method: 'GET', path: '/campaigns/{id}/parties', may: ['read', 'campaign'], summary: 'Finds the parties behind a bar: of the forecast by why they would be kept out (`reached` for those who would be), or of the run by their part.', params: byId, query: PageQuery.extend({ kept: z.string().max(60).optional(), wave: z.coerce.number().int().min(1).max(20).optional().meta({ description: 'Of the forecast of one wave rather than of all.' }), part: z.enum(['treated', 'held', 'firm']).optional() }), reply: pageOf(Who), refusals: [r['not-found']], example: { ...example, query: { kept: 'no-address' } } })
export const testCampaign = endpoint({ name: 'testCampaign', method: 'POST', path: '/campaigns/{id}/tests', may: ['update', 'campaign'], summary: 'Sends every variant of a wave to the seed list.', params: byId, body: z.strictObject({ number: z.number().int().min(1).max(20) }), reply: z.object({ queued: z.number().int(), withheld: z.number().int() }), status: 201, refusals: [r['not-found'], r['wave-not-found'], r['no-seeds']], example: { ...example, body: { number: 1 } } })

export const runEndpoints = [actOnCampaign, approveCampaign, askForecast, getForecast, findReach, testCampaign]
