import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findTriggers as contract, TriggerEvent } from './contract.ts'

/** What tends to come before what, the strongest first; of the whole firm and at least thirty happenings each. */
export async function findTriggers({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows } = await sql<TriggerEvent & { asOf: string; from: string }>`
    select t.target, t.kind, k.label, t.window_days as "windowDays", t.n, t.followed, t.share, t.lower, t.upper, t.base, t.lift, t.p, t.believed, t.as_of::text as "asOf", t.from_day::text as "from"
    from prediction.trigger t join touchpoints.kind k on k.key = t.kind order by t.target, t.believed desc, t.lower / nullif(t.base, 0) desc nulls last, t.kind`.execute(tx)
  return { asOf: rows[0]?.asOf ?? null, from: rows[0]?.from ?? null, triggers: rows.map(({ asOf: _asOf, from: _from, ...trigger }) => trigger) }
}
