import { sql } from 'kysely'
import type { EventType } from '#kernel/event.ts'
import { logTouchpoints } from '#modules/touchpoints/api.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { settleArrived } from '../ledger/settle-arrived.ts'
import { messagesBounced, messagesClicked, messagesComplained, messagesDelivered, messagesOpened, messagesReplied, type NoticeKind } from './contract.ts'
import { weighBounces } from './weigh-bounces.ts'

/** What became of one message. `key` tells apart what may happen more than once (which link, which reply). */
export interface Told { messageId: string; kind: NoticeKind; at: Date; key?: string; reason?: string | null; target?: string | null; machine?: boolean; /** Of one that came back for a time: it tells of the address, and is surely about it. */ counts?: boolean }

interface Noted { noticeId: string; id: string; partyId: string; step: string; channel: string; address: string | null; subject: string | null; kind: NoticeKind; at: Date; reason: string | null; target: string | null; machine: boolean; counts: boolean }

const events: Partial<Record<NoticeKind, EventType<typeof messagesOpened.payload>>> = {
  delivered: messagesDelivered, bounced: messagesBounced, opened: messagesOpened, clicked: messagesClicked, replied: messagesReplied, complained: messagesComplained,
}
const touchpoints: Partial<Record<NoticeKind, { kind: string; direction: 'in' | 'none' }>> = {
  bounced: { kind: 'message-bounced', direction: 'none' }, clicked: { kind: 'message-clicked', direction: 'in' }, complained: { kind: 'message-complained', direction: 'in' },
}

/** Writes down what became of messages, once each, and does what follows: a doubtful one is settled, an address that bounced for good, keeps coming back or complained is suppressed, the timeline and whoever listens are told. Returns how many were news. */
export async function noteDelivery(context: Context, told: readonly Told[]): Promise<number> {
  if (!told.length) return 0
  const noted = await write(context, told)
  await settleArrived(context, noted.map((n) => n.id))
  await weighBounces(context, noted)
  const people = noted.filter((n) => !n.machine)
  await logTouchpoints(context, people.flatMap((n) => {
    const what = touchpoints[n.kind]
    return what ? [{ ...what, channel: n.channel, at: n.at, participants: [{ partyId: n.partyId, role: 'subject' }], text: n.kind === 'clicked' ? n.target : n.subject, source: 'messaging', sourceKey: `notice/${n.noticeId}`, ref: { object: 'message', id: n.id } }] : []
  }))
  for (const [kind, some] of Map.groupBy(people, (n) => n.kind)) {
    const event = events[kind]
    if (event) await publish(context, event, { messages: some.map(({ id, partyId, step }) => ({ id, partyId, step })) })
  }
  return noted.length
}

async function write({ tx, now }: Context, told: readonly Told[]): Promise<Noted[]> {
  const rows = told.map((t) => ({ message: t.messageId, kind: t.kind, key: t.key ?? '', at: t.at, reason: t.reason ?? null, target: t.target ?? null, machine: t.machine ?? false, counts: t.counts ?? false }))
  const { rows: noted } = await sql<Noted>`
    with new as (
      insert into messaging.notice (message_id, kind, key, at, recorded_at, reason, target, machine, counts)
      select m.id, r.kind, r.key, r.at, ${now}, r.reason, r.target, r.machine, r.counts from ${rowSet(rows, { message: 'bigint', kind: 'text', key: 'text', at: 'timestamptz', reason: 'text', target: 'text', machine: 'boolean', counts: 'boolean' })} join messaging.message m on m.id = r.message
      on conflict do nothing returning *)
    select n.id::text as "noticeId", m.id::text, m.party_id::text as "partyId", m.step, m.channel, m.address, c.subject, n.kind, n.at, n.reason, n.target, n.machine, n.counts
    from new n join messaging.message m on m.id = n.message_id join messaging.content c on c.id = m.content_id order by n.id`.execute(tx)
  return noted
}
