import { sql } from 'kysely'
import type { z } from 'zod'
import type { messageReceived } from '#modules/messaging/contract.ts'
import { notify } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellConversation } from '../conversation/tell.ts'

const PREVIEW = 200

interface Came { id: string; assignee: string | null; first: boolean; party: string | null }

/** Something came in: the conversation of whoever wrote is open and waits, put off or not; it is its owner's where it is nobody's yet. What a machine wrote opens nothing. */
export async function run(context: Context, { inboundId, automatic }: z.output<typeof messageReceived.payload>): Promise<void> {
  const { tx } = context
  if (automatic) return
  const { rows: [came] } = await sql<Came>`
    with said as (
      select i.channel, i.sender, i.at, left(coalesce(nullif(i.text, ''), i.subject, ''), ${PREVIEW}) as preview, p.id as party_id, p.unit_id, p.owner_id
      from messaging.inbound i left join parties.party r on r.id = i.party_id left join parties.party p on p.id = coalesce(r.survivor_id, r.id) where i.id = ${inboundId}),
    known as (
      insert into inbox.conversation as c (party_id, unit_id, owner_id, assignee_id, last_at, last_in_at, last_channel, last_in, preview, waiting_since)
      select s.party_id, s.unit_id, s.owner_id, s.owner_id, s.at, s.at, s.channel, true, s.preview, s.at from said s where s.party_id is not null
      on conflict (party_id) where party_id is not null do update set ${news()} returning c.id::text, c.assignee_id::text as assignee, c.waiting_since = c.last_in_at as first, c.party_id::text as party),
    unknown as (
      insert into inbox.conversation as c (channel, sender, last_at, last_in_at, last_channel, last_in, preview, waiting_since)
      select s.channel, s.sender, s.at, s.at, s.channel, true, s.preview, s.at from said s where s.party_id is null and s.sender is not null
      on conflict (channel, sender) where party_id is null do update set ${news()} returning c.id::text, c.assignee_id::text as assignee, c.waiting_since = c.last_in_at as first, null as party)
    select * from known union all select * from unknown`.execute(tx)
  if (!came) return
  if (came.first && came.assignee) await notify(context, [{ memberId: came.assignee, reason: 'conversation', partyId: came.party, ref: { object: 'conversation', id: came.id } }])
  await tellConversation(tx, came.id)
}

const news = () => sql`state = 'open', snoozed_until = null, last_at = greatest(c.last_at, excluded.last_at), last_in_at = greatest(c.last_in_at, excluded.last_in_at), last_channel = excluded.last_channel, last_in = true, preview = excluded.preview, waiting_since = coalesce(c.waiting_since, excluded.last_in_at)`
