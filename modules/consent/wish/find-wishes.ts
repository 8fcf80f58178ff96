import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { consentRefusals } from '../contract.ts'
import type { Wishes } from './contract.ts'

/** The record that a party stands for now; refused where it may not be seen. */
export async function headOf({ tx }: Pick<Context, 'tx'>, partyId: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId}`.execute(tx)
  if (!party) throw new Refusal(consentRefusals['party-not-found'], { id: partyId })
  return party.id
}

/** What a party wishes, with what was merged into it: the longest pause, the smallest number, every topic left out. */
export async function findWishes(context: Pick<Context, 'tx' | 'now'>, partyId: string): Promise<Wishes> {
  const head = await headOf(context, partyId)
  const { rows: wishes } = await sql<Wishes['wishes'][number]>`
    select w.purpose, to_json(max(w.paused_until) filter (where w.paused_until > ${context.now}) at time zone 'UTC')#>>'{}' || 'Z' as "pausedUntil", min(w.most_per_month) as "mostPerMonth"
    from consent.wish w where w.party_id = any (parties.ids_of(${head})) group by w.purpose order by w.purpose`.execute(context.tx)
  const { rows: topics } = await sql<{ topic: string }>`select distinct topic from consent.unwanted where party_id = any (parties.ids_of(${head})) order by topic`.execute(context.tx)
  return { wishes: wishes.filter((w) => w.pausedUntil !== null || w.mostPerMonth !== null), unwanted: topics.map((t) => t.topic) }
}
