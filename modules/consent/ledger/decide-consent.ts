import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type checkConsent as checkContract, type ConsentDecision, type ConsentReason, consentRefusals } from '../contract.ts'

interface Asked { purpose: string; channel?: string | null | undefined }

/** Whether a party may be contacted for a purpose on a channel now, and why. Whoever sends asks this first, and sends only what is allowed. */
export async function decideConsent({ tx, now }: Context, ask: { partyId: string; purpose: string; channel: string | null }): Promise<ConsentDecision> {
  const { rows: [decision] } = await sql<Omit<ConsentDecision, 'purpose' | 'channel'>>`
    select allowed, state, reason, to_json(since at time zone 'UTC')#>>'{}' || 'Z' as since, to_json(until at time zone 'UTC')#>>'{}' || 'Z' as until, entry_id::text as "entryId" from consent.decide(${ask.partyId}, ${ask.purpose}, ${ask.channel}, ${now})`.execute(tx)
  return { purpose: ask.purpose, channel: ask.channel, ...decision! }
}

export interface Decided { partyId: string; allowed: boolean; reason: ConsentReason }

/** The same for many at once, by the same rule; parties that the asker may not see are left out. */
export async function decideMany({ tx, now }: Context, partyIds: readonly string[], { purpose, channel = null }: Asked): Promise<Decided[]> {
  const { rows } = await sql<Decided>`select party_id::text as "partyId", allowed, reason from consent.decide_all(${`{${partyIds.join(',')}}`}::bigint[], ${purpose}, ${channel}, ${now})`.execute(tx)
  return rows
}

/** A decision with what proves it, for whoever asks about one party. */
export async function checkConsent(context: Context, partyId: string, { purpose, channel = null }: Asked): Promise<ReplyOf<typeof checkContract>> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId}`.execute(context.tx)
  if (!party) throw new Refusal(consentRefusals['party-not-found'], { id: partyId })
  const decision = await decideConsent(context, { partyId: party.id, purpose, channel })
  const { rows: [entry] } = await sql<{ source: string; proof: Record<string, unknown> | null }>`select source, proof from consent.entry where id = ${decision.entryId}::bigint`.execute(context.tx)
  return { ...decision, source: entry?.source ?? null, proof: entry?.proof ?? null }
}

/** Many at once, for whoever asks over the API. */
export const checkConsents = async (context: Context, { partyIds, ...asked }: Asked & { partyIds: readonly string[] }): Promise<{ decisions: Decided[] }> => ({ decisions: await decideMany(context, partyIds, asked) })
