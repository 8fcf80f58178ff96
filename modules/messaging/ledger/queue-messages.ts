import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Said, writeContent } from '../content/write-content.ts'
import type { SendingChannel } from '../contract.ts'
import { readRules } from '../policy/read-rules.ts'
import { decideParties } from './decide-parties.ts'

/** What to send, by words or by a template: `step` names what asks for it (`campaign/12/wave/1`), so that asking again sends nothing twice. */
export type Sending = Said & {
  step: string
  channel: SendingChannel
  purpose: string
  /** SQL that selects `party_id` of whom it is for (survivors). */
  audience: RawBuilder<unknown>
  /** The audience is what `decideParties` answered in this very transaction (`party_id, reason, address`): it is not asked again. */
  decided?: boolean
  dueAt?: Date
  /** From 0 to 100, 50 unless said: where a reader would get too much, what waits with a lower one makes way. */
  priority?: number
}

export interface Queued { queued: number; withheld: number; known: number }

/** Writes a row into the send ledger for everyone in the audience, as one statement: queued where the consent ledger and the rules of sending allow it and there is an address, at the reader's own time; else withheld with the reason. Whoever has a row for this step already keeps that one. */
export async function queueMessages(context: Context, { step, channel, purpose, audience, decided = false, dueAt = context.now, priority = 50, ...said }: Sending): Promise<Queued> {
  const { tx, actor, now } = context
  const contentId = await writeContent(context, { channel, purpose }, said)
  const rules = await readRules(context, channel)
  const { rows: [counted] } = await sql<Queued>`
    with audience as materialized (${audience}),
    decided as materialized (select d.party_id, d.reason, d.address from (${decided ? sql`select party_id, reason, address from audience` : decideParties(sql`select party_id from audience`, { channel, purpose, now })}) d where not exists (select from messaging.message m where m.step = ${step} and m.party_id = d.party_id)),
    ruled as materialized (select * from messaging.rule_all(array(select party_id from decided where reason is null), ${purpose}, ${step}, ${dueAt}, ${now}, ${priority}, ${JSON.stringify(rules)})),
    asked as (
      insert into messaging.message (step, party_id, channel, purpose, content_id, address, domain, marketing, priority, state, reason, due_at, local_day, ended_at, created_at, created_by)
      select ${step}, d.party_id, ${channel}, ${purpose}, ${contentId}, d.address, case when ${channel} = 'email' then lower(split_part(d.address, '@', 2)) end, p.stance = 'asked', ${priority},
        case when coalesce(d.reason, r.reason) is null then 'queued' else 'withheld' end, coalesce(d.reason, r.reason), coalesce(r.due_at, ${dueAt}), r.local_day, case when coalesce(d.reason, r.reason) is not null then ${now}::timestamptz end, ${now}, ${actor.memberId}
      from decided d join consent.purpose p on p.key = ${purpose} left join ruled r on r.party_id = d.party_id order by d.party_id
      on conflict (step, party_id) do nothing returning state)
    select count(*) filter (where state = 'queued')::int as queued, count(*) filter (where state = 'withheld')::int as withheld, ((select count(*) from audience) - count(*))::int as known from asked`.execute(tx)
  if (counted!.queued) await enqueue(context, 'messaging.deliver', { channel }, { key: `deliver-${channel}`, ...(dueAt > now && { startAfter: dueAt }) })
  return counted!
}
