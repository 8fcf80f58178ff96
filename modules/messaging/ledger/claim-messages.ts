import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { MessageFile, Outgoing } from '../channel/sender.ts'
import { escapeHtml } from '../content/escape-html.ts'
import { fillPlaces } from '../content/fill-places.ts'

interface Claimed { id: string; partyId: string; address: string; name: string; owner: string | null; firm: string; subject: string | null; body: string; html: string | null; attachments: MessageFile[] | null; purpose: string; language: string }

/** Takes due messages into a runner's hands and gives them filled. The consent ledger is asked once more: whoever has said no meanwhile is withheld. Two runners never take the same one. */
export async function claimMessages({ tx, now }: Context, { channel, runner, most }: { channel: string; runner: string; most: number }): Promise<Outgoing[]> {
  const { rows } = await sql<Claimed>`
    with due as materialized (select m.id, m.party_id, m.purpose from messaging.message m where m.channel = ${channel} and m.state = 'queued' and m.due_at <= ${now} order by m.due_at, m.id limit ${most} for update skip locked),
    decided as materialized (select due.id, d.allowed, d.reason from due cross join lateral consent.decide(due.party_id, due.purpose, ${channel}, ${now}) d),
    taken as (
      update messaging.message m set state = case when d.allowed then 'handing' else 'withheld' end, reason = case when not d.allowed then 'consent-' || d.reason end, runner = case when d.allowed then ${runner}::uuid end,
        handed_at = case when d.allowed then ${now}::timestamptz end, ended_at = case when not d.allowed then ${now}::timestamptz end, attempts = m.attempts + case when d.allowed then 1 else 0 end
      from decided d where d.id = m.id returning m.*)
    select t.id::text, t.party_id::text as "partyId", t.address, p.name, owner.name as owner, (select name from people.unit where parent_id is null order by id limit 1) as firm, c.subject, c.body, c.html, c.files as attachments, t.purpose, coalesce(p.language, 'zh-CN') as language
    from taken t join messaging.content c on c.id = t.content_id join parties.party p on p.id = t.party_id left join people.member_name owner on owner.id = p.owner_id
    where t.state = 'handing' order by t.id`.execute(tx)
  return rows.map(({ owner, firm, attachments, ...message }) => {
    const values = { name: message.name, owner, firm }
    const escaped = { name: escapeHtml(message.name), owner: owner && escapeHtml(owner), firm: escapeHtml(firm) }
    return { ...message, subject: message.subject && fillPlaces(message.subject, values), body: fillPlaces(message.body, values), html: message.html && fillPlaces(message.html, escaped), ...(attachments && { attachments }) }
  })
}
