import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'

const DAYS = 7

/** Asks for the second yes: a link good for a week, mailed to the party's own address. */
export async function openConfirmation(context: Context, { partyId, entryId, purpose, channel }: { partyId: string; entryId: string; purpose: string; channel: string | null }): Promise<void> {
  const { tx, now } = context
  const { rows: [made] } = await sql<{ id: string }>`
    insert into consent.confirmation (party_id, entry_id, purpose, channel, asked_at, expires_at) values (${partyId}, ${entryId}, ${purpose}, ${channel}, ${now}, ${now}::timestamptz + make_interval(days => ${DAYS})) returning id::text`.execute(tx)
  await enqueue(context, 'consent.mail-confirmation', { id: made!.id }, { key: `confirmation-${made!.id}` })
}
