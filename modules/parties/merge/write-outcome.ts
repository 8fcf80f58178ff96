import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { sortName } from '../party/normalise.ts'
import type { Outcome } from './join-profiles.ts'

/** Writes what merging or parting changes. Fields first: a change marks what covers them as edited by hand, which is then set right. */
export async function writeOutcome({ tx, actor, now }: Context, { profiles, overlays }: Outcome): Promise<void> {
  for (const [partyId, fields] of profiles) {
    if (!Object.keys(fields).length) continue
    const written = typeof fields.name === 'string' ? { ...fields, sortName: sortName(fields.name) } : fields
    await sql`select parties.set_profile(${partyId}, ${JSON.stringify(written)}::jsonb, ${now}, ${actor.memberId})`.execute(tx)
  }
  if (!overlays.length) return
  const rows = JSON.stringify(overlays.map(({ partyId, field, overlay }) => ({ party_id: partyId, field, kept: overlay !== null, ...overlay })))
  await sql`
    with said as (select * from jsonb_to_recordset(${rows}::jsonb) r (party_id bigint, field text, kept boolean, own jsonb, since bigint, edited boolean)),
      gone as (delete from parties.overlay o using said s where o.party_id = s.party_id and o.field = s.field and not s.kept)
    insert into parties.overlay (party_id, field, own, since, edited) select party_id, field, own, since, edited from said where kept
    on conflict (party_id, field) do update set own = excluded.own, since = excluded.since, edited = excluded.edited`.execute(tx)
}
