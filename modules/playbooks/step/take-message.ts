import { sql } from 'kysely'
import { queueMessages } from '#modules/messaging/api.ts'
import { all, partiesOf } from './move.ts'
import type { Taking } from './taking.ts'

/** One row in the send ledger for each; the ledger withholds whom it may not reach, and never sends twice for the same entry and round. */
export const takeMessage: Taking<'message'> = async (context, { id, channel, purpose, subject, body, templateId, next }, runs) => {
  const said = templateId ? { templateId } : { subject: subject || null, body }
  for (const [key, some] of Map.groupBy(runs, ({ entry, round }) => `${entry}/${id}${round ? `/${round}` : ''}`)) {
    await queueMessages(context, { step: `playbook/${some[0]!.playbookId}/${key}`, channel, purpose, ...said, audience: sql`select unnest(${partiesOf(some)}::bigint[]) as party_id` })
  }
  return all(runs, next, 'queued')
}
