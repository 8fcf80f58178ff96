import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** A cell of a consent column, read: who, what about, what it says, and when it was said where the file tells. */
export interface ImportedConsent { partyId: string; purpose: string; channel: string | null; state: 'granted' | 'denied'; at?: Date | null }

/** Records what a file says about consent, as one statement. A no is always kept. A yes never overrides a standing no, unless the file dates it later:
 *  an old list must not bring back whoever has opted out. Tells how many were recorded and how many gave way to a no. */
export async function importConsents({ tx, actor, now }: Context, rows: readonly ImportedConsent[], { source, importId }: { source: string; importId: string }): Promise<{ recorded: number; gaveWay: number }> {
  if (!rows.length) return { recorded: 0, gaveWay: 0 }
  const json = JSON.stringify(rows.map(({ partyId, at, ...row }) => ({ ...row, party_id: partyId, at: at ?? null })))
  const { numAffectedRows } = await sql`
    insert into consent.entry (party_id, purpose, channel, state, lawful_basis, source, at, recorded_at, by, import_id)
    select r.party_id, r.purpose, r.channel, r.state, case when r.state = 'granted' then 'consent' end, ${source}, coalesce(r.at, ${now}), ${now}, ${actor.memberId}::bigint, ${importId}::bigint
    from json_to_recordset(${json}::json) as r (party_id bigint, purpose text, channel text, state text, at timestamptz)
    where r.state = 'denied' or not exists (
      select from consent.decide(r.party_id, r.purpose, r.channel, ${now}) d where d.state in ('denied', 'withdrawn') and (r.at is null or r.at <= d.since))`.execute(tx)
  const recorded = Number(numAffectedRows ?? 0)
  return { recorded, gaveWay: rows.length - recorded }
}

/** Takes back the statements of an import; for its undo, as the system. */
export async function removeImportedConsents({ tx }: Context, importId: string): Promise<number> {
  const { rows: [done] } = await sql<{ n: string }>`select consent.remove_import(${importId}) as n`.execute(tx)
  return Number(done!.n)
}
