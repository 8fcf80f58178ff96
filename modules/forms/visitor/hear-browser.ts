import { sql } from 'kysely'
import type { z } from 'zod'
import { claimBrowsers } from '#modules/messaging/api.ts'
import type { browserSubscribed } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'

/** A visitor asked to be told things in their browser: it is theirs at once where it is known for certain who they are. */
export async function run(context: Context, { visitor }: z.output<typeof browserSubscribed.payload>): Promise<void> {
  const { rows: [known] } = await sql<{ party: string }>`select coalesce(p.survivor_id, p.id)::text as party from forms.visitor v join parties.party p on p.id = v.party_id where v.key = ${visitor} and v.joined_by <> 'form' and p.erased_at is null`.execute(context.tx)
  if (known) await claimBrowsers(context, { visitor, partyId: known.party })
}
