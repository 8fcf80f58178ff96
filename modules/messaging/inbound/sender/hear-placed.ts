import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '#platform/db/transaction.ts'
import type { inboundPlaced } from '../contract.ts'
import { learnSender } from './learn-sender.ts'

/** A person said whose message it was: their number on that channel is known from now on. */
export async function run(context: Context, { inboundId, partyId }: z.output<typeof inboundPlaced.payload>): Promise<void> {
  const { rows: [said] } = await sql<{ channel: string; sender: string | null; party: string | null }>`
    select i.channel, i.sender, coalesce(p.survivor_id, p.id)::text as party from messaging.inbound i left join parties.party p on p.id = ${partyId} and p.erased_at is null where i.id = ${inboundId}`.execute(context.tx)
  if (said?.sender && said.party && (said.channel === 'wechat' || said.channel === 'wecom')) await learnSender(context, { channel: said.channel, sender: said.sender, partyId: said.party })
}
