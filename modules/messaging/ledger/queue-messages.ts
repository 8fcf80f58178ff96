import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { addressOn } from '../channel/open-sender.ts'
import { type Said, writeContent } from '../content/write-content.ts'
import type { SendingChannel } from '../contract.ts'

/** What to send, by words or by a template: `step` names what asks for it (`campaign/12/wave/1`), so that asking again sends nothing twice. */
export type Sending = Said & {
  step: string
  channel: SendingChannel
  purpose: string
  /** SQL that selects `party_id` of whom it is for (survivors). */
  audience: RawBuilder<unknown>
  dueAt?: Date
}

export interface Queued { queued: number; withheld: number; known: number }

/** Writes a row into the send ledger for everyone in the audience, as one statement: queued where the consent ledger allows it and there is an address, else withheld with the reason. Whoever has a row for this step already keeps that one. */
export async function queueMessages(context: Context, { step, channel, purpose, audience, dueAt = context.now, ...said }: Sending): Promise<Queued> {
  const { tx, actor, now } = context
  const contentId = await writeContent(context, { channel, purpose }, said)
  const { rows: [counted] } = await sql<Queued>`
    with audience as materialized (${audience}),
    asked as (
      insert into messaging.message (step, party_id, channel, purpose, content_id, address, state, reason, due_at, ended_at, created_at, created_by)
      select ${step}, d.party_id, ${channel}, ${purpose}, ${contentId}, case when d.allowed then c.value end,
        case when d.allowed and c.value is not null then 'queued' else 'withheld' end, case when not d.allowed then 'consent-' || d.reason when c.value is null then 'no-address' end,
        ${dueAt}, case when d.allowed and c.value is not null then null else ${now}::timestamptz end, ${now}, ${actor.memberId}
      from consent.decide_all(array(select party_id from audience), ${purpose}, ${channel}, ${now}) d
      cross join lateral (select ${addressOn(channel)} as value) c order by d.party_id
      on conflict (step, party_id) do nothing returning state)
    select count(*) filter (where state = 'queued')::int as queued, count(*) filter (where state = 'withheld')::int as withheld, ((select count(*) from audience) - count(*))::int as known from asked`.execute(tx)
  if (counted!.queued) await enqueue(context, 'messaging.deliver', { channel }, { key: `deliver-${channel}`, ...(dueAt > now && { startAfter: dueAt }) })
  return counted!
}
