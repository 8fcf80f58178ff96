import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { ConsentDecision } from '../contract.ts'

/** Whether a party may be contacted for a purpose on a channel now. Whoever sends asks this first, and sends only what is allowed. */
export async function decideConsent({ tx, now }: Context, ask: { partyId: string; purpose: string; channel: string | null }): Promise<ConsentDecision> {
  const { rows: [decision] } = await sql<Pick<ConsentDecision, 'allowed' | 'state' | 'since' | 'entryId'>>`
    select allowed, state, to_json(since at time zone 'UTC')#>>'{}' || 'Z' as since, entry_id::text as "entryId" from consent.decide(${ask.partyId}, ${ask.purpose}, ${ask.channel}, ${now})`.execute(tx)
  return { purpose: ask.purpose, channel: ask.channel, ...decision! }
}
