import { sql } from 'kysely'
import { claimBrowsers } from '#modules/messaging/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'

/** Says whose a browser's visits are: those to come, and those before. Only a browser that agreed has a row; another person at the same browser takes it over from then on. Messages to the browser go to whom a link or a colleague named, never to an address that was merely typed. */
export async function joinVisitor(context: Context, { visitor, partyId, by }: { visitor: string; partyId: string; by: 'form' | 'link' | 'chat' }): Promise<void> {
  const { rows: [joined] } = await sql<{ one: number }>`update forms.visitor set party_id = ${partyId}, joined_at = ${context.now}, joined_by = ${by} where key = ${visitor} and party_id is distinct from ${partyId}::bigint returning 1 as one`.execute(context.tx)
  if (by !== 'form') await claimBrowsers(context, { visitor, partyId })
  if (joined) await enqueue(context, 'forms.place-visits', { visitor }, { key: `visits-${visitor}` })
}
