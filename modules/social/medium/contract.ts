import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { networks, writingChannels } from '#modules/messaging/contract.ts'
import { segmentRefusals } from '#modules/segments/contract.ts'

/** Channels that are weighed against each other; a chat begins with the visitor. */
export const media = writingChannels.filter((c) => c !== 'chat')
export const mediumReasons = ['cheapest', 'dearer', 'no-cost', 'no-data', 'no-reach'] as const
export type MediumReason = (typeof mediumReasons)[number]

const rate = z.number().nullable()
export const Medium = z.object({
  channel: z.string(), reach: z.number().int().meta({ description: 'Of the segment, how many may be written to there and have an address; reckoned up where only a sample was looked at.' }),
  sent: z.number().int(), answered: z.number().int(), converted: z.number().int().meta({ description: 'How many of those messages an order followed within 30 days.' }),
  firm: z.object({ sent: z.number().int(), answered: rate, converted: rate }).meta({ description: 'The same over the whole firm.' }),
  response: rate.meta({ description: 'Expected share that answers: the segment’s own, leaning on the firm’s while its cases are few. Null where nobody has any.' }), order: rate,
  cost: Amount.nullable(), perResponse: Amount.nullable(), perOrder: Amount.nullable(), expected: z.number().nullable().meta({ description: 'Answers to expect if all who can be reached are written to.' }), rank: z.number().int().nullable(), reason: z.enum(mediumReasons),
}).meta({ id: 'Medium' })
export type Medium = z.infer<typeof Medium>
const SocialMedium = z.object({ accountId: Id, name: z.string(), network: z.enum(networks), posts: z.number().int(), views: z.number().nullable(), responses: z.number(), perPost: z.number().nullable() })
export const MediaChoice = z.object({
  at: Instant, currency: z.string(), members: z.number().int(), sample: z.number().int(), pseudo: z.number().int().meta({ description: 'How many cases of the firm’s mean are added to the segment’s own.' }), firmAt: Instant.nullable().meta({ description: 'When the firm’s means were counted; null: they are being counted.' }),
  media: z.array(Medium), social: z.array(SocialMedium).meta({ description: 'Accounts on networks: they have no reach that could be told by party.' }),
}).meta({ id: 'MediaChoice' })
export type MediaChoice = z.infer<typeof MediaChoice>

const asked = z.object({ segmentId: Id, purpose: z.string().max(40).default('marketing') })
export const chooseMedium = endpoint({ name: 'chooseMedium', method: 'GET', path: '/media-choice', may: ['read', 'segment'], summary: 'Weighs the channels for a segment: whom each reaches, what it may be expected to bring by own experience, and what a contact, an answer and an order cost.', query: asked, reply: MediaChoice, refusals: [segmentRefusals['not-found']], example: { query: { segmentId: '3' } } })
export const findReachable = endpoint({ name: 'findReachable', method: 'GET', path: '/media-choice/parties', may: ['read', 'segment'], summary: 'Lists the parties of a segment whom a channel reaches.', query: PageQuery.extend({ segmentId: Id, purpose: z.string().max(40).default('marketing'), channel: z.enum(media as [string, ...string[]]) }), reply: pageOf(z.object({ id: Id, name: z.string() })), refusals: [segmentRefusals['not-found']], example: { query: { segmentId: '3', channel: 'email' } } })

export const mediumEndpoints = [chooseMedium, findReachable]
