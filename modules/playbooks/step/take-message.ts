import { sql } from 'kysely'
import { queueMessages } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import '../extension.ts'
import { all, partiesOf, type Runner } from './move.ts'
import type { Of, Taking } from './taking.ts'

/** One row in the send ledger for each; the ledger withholds whom it may not reach, and never sends twice for the same entry and round. */
export const takeMessage: Taking<'message'> = async (context, step, runs) => {
  if (step.channel !== 'economical') await queue(context, step, step.channel, runs)
  else for (const [channel, some] of await byChannel(context, step, runs)) await queue(context, step, channel, some)
  return all(runs, step.next, 'queued')
}

async function queue(context: Context, { id, purpose, subject, body, templateId }: Of<'message'>, channel: SendingChannel, runs: readonly Runner[]): Promise<void> {
  const said = templateId ? { templateId } : { subject: subject || null, body }
  for (const [key, some] of Map.groupBy(runs, ({ entry, round }) => `${entry}/${id}${round ? `/${round}` : ''}`)) {
    await queueMessages(context, { step: `playbook/${some[0]!.playbookId}/${key}`, channel, purpose, ...said, audience: sql`select unnest(${partiesOf(some)}::bigint[]) as party_id` })
  }
}

/** Whom the cheapest way that is open to each leads to; a party that has a row for this step already keeps its channel, for the ledger knows one a step. */
async function byChannel(context: Context, { purpose }: Of<'message'>, runs: readonly Runner[]): Promise<Map<SendingChannel, Runner[]>> {
  const [choice] = await gather('channelChoices')
  const chosen = await choice?.choose(context, { parties: runs.map((r) => r.partyId), purpose })
  return Map.groupBy(runs, (run) => chosen?.get(run.partyId) ?? 'email')
}
