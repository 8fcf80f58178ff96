import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { MessageFile, Outgoing } from '../channel/sender.ts'
import { renderMessages } from '../content/render-messages.ts'

interface Claimed { id: string; partyId: string; contentId: string; step: string; address: string; attachments: MessageFile[] | null; purpose: string }

/** Takes due messages into a runner's hands and gives them filled. The consent ledger is asked once more: whoever has said no meanwhile is withheld. Two runners never take the same one. */
export async function claimMessages(context: Context, { channel, runner, most }: { channel: string; runner: string; most: number }): Promise<Outgoing[]> {
  const { tx, now } = context
  const { rows } = await sql<Claimed>`
    with due as materialized (select m.id, m.party_id, m.purpose from messaging.message m where m.channel = ${channel} and m.state = 'queued' and m.due_at <= ${now} order by m.due_at, m.id limit ${most} for update skip locked),
    decided as materialized (select due.id, d.allowed, d.reason from due cross join lateral consent.decide(due.party_id, due.purpose, ${channel}, ${now}) d),
    taken as (
      update messaging.message m set state = case when d.allowed then 'handing' else 'withheld' end, reason = case when not d.allowed then 'consent-' || d.reason end, runner = case when d.allowed then ${runner}::uuid end,
        handed_at = case when d.allowed then ${now}::timestamptz end, ended_at = case when not d.allowed then ${now}::timestamptz end, attempts = m.attempts + case when d.allowed then 1 else 0 end
      from decided d where d.id = m.id returning m.*)
    select t.id::text, t.party_id::text as "partyId", t.content_id::text as "contentId", t.step, t.address, c.files as attachments, t.purpose from taken t join messaging.content c on c.id = t.content_id where t.state = 'handing' order by t.id`.execute(tx)
  const rendered = await renderMessages(context, rows)
  return rows.map(({ id, partyId, address, purpose, attachments }) => ({ id, partyId, address, purpose, ...rendered.get(id)!, ...(attachments && { attachments }) }))
}
