import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import { type Preference, preferenceRefusals } from './contract.ts'

/** What is known of a party's tastes: first what could do harm, then the newest. */
export async function findPreferences(context: Context, partyId: string): Promise<{ preferences: Preference[] }> {
  await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: partyId })
  return { preferences: await read(context, partyId, sql`true`) }
}

export async function readPreference(context: Context, partyId: string, id: string): Promise<Preference> {
  const [found] = await read(context, partyId, sql`p.id = ${id}`)
  if (!found) throw new Refusal(preferenceRefusals['preference-not-found'], { id })
  return found
}

async function read({ tx }: Context, partyId: string, which: RawBuilder<unknown>): Promise<Preference[]> {
  const { rows } = await sql<Preference>`
    select p.id::text, p.kind, p.text, p.about, p.said_on::text as "saidOn", p.channel, p.told_to::text as "toldTo", m.name as "toldToName", p.source
    from parties.preference p left join people.member_name m on m.id = p.told_to
    where p.party_id = any (parties.ids_of(${partyId})) and ${which} order by p.kind not in ('allergy', 'taboo'), p.said_on desc, p.id desc`.execute(tx)
  return rows
}
