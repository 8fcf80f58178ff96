import { logTouchpoints } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { costsNow } from '../cost/channel-costs.ts'
import { type MessageState, messagesEnded } from '../contract.ts'

/** A message that left or was given up, as it now stands in the ledger. */
export interface Left { id: string; partyId: string; step: string; state: MessageState; channel: string; subject: string | null; createdBy: string | null; at: Date; /** As how many it is charged; one unless said. */ parts?: number }

/** Tells the timeline of what left and what it cost, and whoever listens of what is over. */
export async function tellEnded(context: Context, messages: readonly Left[]): Promise<void> {
  const sent = messages.filter((m) => m.state === 'sent')
  const costs = sent.length ? await costsNow(context) : new Map<string, string>()
  await logTouchpoints(context, sent.map((m) => ({
    kind: 'message-sent', channel: m.channel, direction: 'out', at: m.at, participants: [{ partyId: m.partyId, role: 'subject' }], memberId: m.createdBy, text: m.subject, cost: costOf(costs.get(m.channel), m.parts), source: 'messaging', sourceKey: m.id, ref: { object: 'message', id: m.id },
  })))
  const over = messages.filter((m) => m.state === 'sent' || m.state === 'failed')
  if (over.length) await publish(context, messagesEnded, { messages: over.map(({ id, partyId, step, state }) => ({ id, partyId, step, state })) })
}

/** A long text message costs as many as it goes out as: `0.045` in three parts `0.1350`. */
const costOf = (cost: string | undefined, parts = 1): string | null => (cost === undefined ? null : parts === 1 ? cost : (Number(cost) * parts).toFixed(4))
