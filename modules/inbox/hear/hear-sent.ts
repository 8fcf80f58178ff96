import { sql } from 'kysely'
import type { z } from 'zod'
import type { messagesEnded } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellConversation } from '../conversation/tell.ts'

/** What a person wrote by hand belongs into the party's conversation, wherever it was written; what campaigns and playbooks send opens none, and shows in one that there is. */
export async function run({ tx }: Context, { messages }: z.output<typeof messagesEnded.payload>): Promise<void> {
  const byHand = messages.filter((m) => m.step.startsWith('hand/') && m.state === 'sent')
  if (byHand.length) await sql`
    insert into inbox.conversation as c (party_id, unit_id, owner_id, assignee_id, last_at, last_channel, last_in, preview, state)
    select distinct on (p.id) p.id, p.unit_id, p.owner_id, coalesce(m.created_by, p.owner_id), m.ended_at, m.channel, false, left(coalesce(nullif(t.body, ''), t.subject, ''), 200), 'done'
    from messaging.message m join messaging.content t on t.id = m.content_id join parties.party r on r.id = m.party_id join parties.party p on p.id = coalesce(r.survivor_id, r.id)
    where m.id = any (${`{${byHand.map((m) => m.id).join(',')}}`}::bigint[]) order by p.id, m.ended_at desc
    on conflict (party_id) where party_id is not null do update set last_at = greatest(c.last_at, excluded.last_at), last_channel = excluded.last_channel, last_in = false, preview = excluded.preview, waiting_since = null`.execute(tx)
  const { rows } = await sql<{ id: string }>`select id::text from inbox.conversation where party_id = any (${`{${messages.map((m) => m.partyId).join(',')}}`}::bigint[]) limit 50`.execute(tx)
  for (const { id } of rows) await tellConversation(tx, id)
}
