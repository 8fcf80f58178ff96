import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** A cell of a consent column, read: who, what about, what it says, and when it was said where the file tells. */
export interface ImportedConsent { partyId: string; purpose: string; channel: string | null; state: 'granted' | 'denied'; at?: Date | null }

/** Records what a file says about consent, as one statement. A no is kept, unless the same no stands already. A yes never overrides a standing no unless
 *  the file dates it later: an old list must not bring back whoever has opted out. Tells how many were recorded and how many said nothing new or gave way. */
export async function importConsents({ tx, actor, now }: Context, rows: readonly ImportedConsent[], { source, importId }: { source: string; importId: string }): Promise<{ recorded: number; passedOver: number }> {
  if (!rows.length) return { recorded: 0, passedOver: 0 }
  const json = JSON.stringify(rows.map(({ partyId, at, ...row }) => ({ ...row, party_id: partyId, at: at ?? null })))
  const { numAffectedRows } = await sql`
    with said as materialized (
      select r.*, d.state as stands, d.since, e.channel as by_channel from json_to_recordset(${json}::json) as r (party_id bigint, purpose text, channel text, state text, at timestamptz)
      cross join lateral consent.decide(r.party_id, r.purpose, r.channel, ${now}) d left join consent.entry e on e.id = d.entry_id)
    insert into consent.entry (party_id, purpose, channel, state, lawful_basis, source, at, recorded_at, by, import_id)
    select party_id, purpose, channel, state, case when state = 'granted' then 'consent' end, ${source}, coalesce(at, ${now}), ${now}, ${actor.memberId}::bigint, ${importId}::bigint from said
    where case when state = 'denied' then stands not in ('denied', 'withdrawn') or by_channel is distinct from channel when stands in ('granted', 'denied', 'withdrawn') then at > since else true end`.execute(tx)
  const recorded = Number(numAffectedRows ?? 0)
  return { recorded, passedOver: rows.length - recorded }
}

/** Takes back at most `most` of an import's statements; for its undo, as the system. */
export async function removeImportedConsents({ tx }: Context, importId: string, most: number): Promise<number> {
  const { rows: [done] } = await sql<{ n: string }>`select consent.remove_import(${importId}, ${most}) as n`.execute(tx)
  return Number(done!.n)
}
