import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { noteDelivery, type Told } from '../../notice/note-delivery.ts'
import { classifyFailure } from '../report/classify-failure.ts'
import type { LogEvent } from './read-line.ts'

type Ending = Extract<LogEvent, { to: string }>
interface Known { messageId: string; taken: boolean }

/** Takes in what a log tells, in its order: which mails of ours the server took, and what became of them. `domain` is that of our Message-IDs; what other installations sent through the same server is passed over. */
export async function takeEvents(context: Context, events: readonly LogEvent[], domain: string): Promise<void> {
  if (!events.length) return
  const known = await readKnown(context, [...new Set(events.map((e) => e.queueId))])
  const changed = new Map<string, { queueId: string; taken: boolean }>()
  const ends: (Ending & { messageId: string })[] = []
  for (const event of events) {
    const mail = event.kind === 'named' ? named(event, domain) : known.get(event.queueId)
    if (!mail) { known.delete(event.queueId); continue }
    if (event.kind === 'named') known.set(event.queueId, mail)
    if (event.kind === 'taken') mail.taken = true
    if (event.kind === 'named' || event.kind === 'taken') changed.set(mail.messageId, { queueId: event.queueId, taken: mail.taken })
    else if ('to' in event) ends.push({ ...event, messageId: mail.messageId })
  }
  await writeTaken(context, changed)
  await noteDelivery(context, await toldOf(context, ends))
}

const named = ({ messageId, taken }: Extract<LogEvent, { kind: 'named' }>, domain: string): Known | undefined => {
  const [, id, of] = /^<guanxi-(\d{1,18})@([^>\s]+)>$/.exec(messageId) ?? []
  return id && of!.toLowerCase() === domain.toLowerCase() ? { messageId: id, taken } : undefined
}

async function readKnown({ tx }: Context, queueIds: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await sql<Known & { queueId: string }>`select queue_id as "queueId", message_id::text as "messageId", taken from messaging.mail_taken where queue_id = any (${[...queueIds]}::text[])`.execute(tx)
  return new Map(rows.map(({ queueId, ...mail }) => [queueId, mail]))
}

/** Once taken stays taken, under whichever number it goes on. */
async function writeTaken({ tx, now }: Context, changed: ReadonlyMap<string, { queueId: string; taken: boolean }>): Promise<void> {
  if (!changed.size) return
  const rows = [...changed].map(([message, { queueId, taken }]) => ({ message, queue: queueId, taken }))
  await sql`
    insert into messaging.mail_taken as t (message_id, queue_id, taken, at) select m.id, r.queue, r.taken, ${now} from ${rowSet(rows, { message: 'bigint', queue: 'text', taken: 'boolean' })} join messaging.message m on m.id = r.message and m.channel = 'email'
    on conflict (message_id) do update set queue_id = excluded.queue_id, taken = t.taken or excluded.taken, at = excluded.at`.execute(tx)
}

const kinds = { gone: 'bounced', later: 'soft-bounced', refused: 'soft-bounced' } as const

/** What is told of the address that the message went to; of another recipient nothing. */
async function toldOf({ tx, now }: Context, ends: readonly (Ending & { messageId: string })[]): Promise<Told[]> {
  if (!ends.length) return []
  const { rows } = await sql<{ id: string; address: string }>`select id::text, lower(address) as address from messaging.message where id = any (${`{${[...new Set(ends.map((e) => e.messageId))].join(',')}}`}::bigint[]) and address is not null`.execute(tx)
  const addresses = new Map(rows.map((r) => [r.id, r.address]))
  return ends.filter((e) => addresses.get(e.messageId) === e.to.toLowerCase()).map(({ messageId, kind, status, said }): Told => {
    if (kind === 'delivered') return { messageId, kind, at: now }
    if (kind === 'deferred') return { messageId, kind: 'delayed', at: now, key: 'log', reason: said }
    const failure = classifyFailure({ status, text: said })
    return { messageId, kind: kinds[failure], at: now, key: failure === 'gone' ? '' : 'log', reason: said, counts: failure === 'later' }
  })
}
