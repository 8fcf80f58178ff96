import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'

const count = z.number().int()
const Counts = { sent: count, failed: count, doubtful: count, bounced: count, softBounced: count, complained: count, opened: count, clicked: count, replied: count }
export const Deliverability = z.object({
  from: Day, asOf: Instant, total: z.object(Counts), domains: z.array(z.object({ domain: z.string(), ...Counts })).meta({ description: 'The fifty receiving domains that got most.' }),
  held: z.array(z.object({ reason: z.string(), messages: count })).meta({ description: 'Why messages were held back in this time.' }),
  waiting: count, doubtful: count, unknown: count.meta({ description: 'Received messages whose sender nobody knows.' }), suppressed: count, tracking: z.enum(['nothing', 'links', 'opening']),
  mailLog: z.object({ readAt: Instant, fault: z.string().nullable() }).nullable().meta({ description: 'How the mail server’s own log is read, where `MAIL_LOG` names one.' }),
  warmUp: z.object({ today: count.meta({ description: 'How many may leave today.' }), sentToday: count }).nullable(),
}).meta({ id: 'Deliverability' })
export type Deliverability = z.infer<typeof Deliverability>

/** What a look into the DNS found: as it should be, not there, other than ours, or no answer. */
export const checkStates = ['ok', 'missing', 'different', 'no-answer', 'not-ours'] as const
export const SenderCheck = z.object({
  domain: z.string().nullable(), checks: z.array(z.object({ what: z.enum(['spf', 'dkim', 'dmarc', 'mx']), state: z.enum(checkStates), name: z.string().meta({ description: 'Where was looked.' }), found: z.string().nullable() })),
}).meta({ id: 'SenderCheck' })
export type SenderCheck = z.infer<typeof SenderCheck>

const may = ['read', 'message'] as const
export const getDeliverability = endpoint({ name: 'getDeliverability', method: 'GET', path: '/messages/deliverability', may, summary: 'Tells how mail arrives: by receiving domain what was sent, bounced, complained of, opened, clicked and answered; what was held back and why; what waits for a person.', query: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }), reply: Deliverability, example: { query: { days: 30 } } })
export const checkSender = endpoint({ name: 'checkSender', method: 'GET', path: '/messages/sender-check', may, summary: 'Looks up in the DNS whether the sending domain vouches for us: SPF, DKIM, DMARC, and where bounces go.', reply: SenderCheck })

export const deliverabilityEndpoints = [getDeliverability, checkSender]
