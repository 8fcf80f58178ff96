import { sql } from 'kysely'
import type { z } from 'zod'
import type { partiesMerged } from '#modules/parties/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellConversation } from '../conversation/tell.ts'

type Merged = z.output<typeof partiesMerged.payload>

/** Two became one: the survivor's conversation shows both, and is waited for if either was. */
export async function run({ tx }: Context, { survivorId, mergedId }: Merged): Promise<void> {
  const { rows: [own] } = await sql<{ id: string }>`
    insert into inbox.conversation as c (party_id, unit_id, owner_id, assignee_id, state, snoozed_until, last_at, last_in_at, last_channel, last_in, preview, waiting_since)
    select p.id, p.unit_id, p.owner_id, o.assignee_id, o.state, o.snoozed_until, o.last_at, o.last_in_at, o.last_channel, o.last_in, o.preview, o.waiting_since from inbox.conversation o join parties.party p on p.id = ${survivorId} where o.party_id = ${mergedId}
    on conflict (party_id) where party_id is not null do update set last_at = greatest(c.last_at, excluded.last_at), last_in_at = greatest(c.last_in_at, excluded.last_in_at), waiting_since = least(c.waiting_since, excluded.waiting_since),
      state = case when excluded.waiting_since is not null then 'open' else c.state end, assignee_id = coalesce(c.assignee_id, excluded.assignee_id) returning c.id::text`.execute(tx)
  if (!own) return
  await sql`update inbox.conversation set folded_into = ${own.id} where party_id = ${mergedId}`.execute(tx)
  await tellConversation(tx, own.id)
}
