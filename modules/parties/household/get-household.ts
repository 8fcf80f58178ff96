import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import type { Household } from './contract.ts'
import { generations } from './generations.ts'

type Member = Household['members'][number]

/** The household that a party is, or belongs to today: its members that the asker may see, eldest generation first, and how they are related. */
export async function getHousehold(context: Context, partyId: string): Promise<Household> {
  const { tx, actor, now } = context
  const today = dayIn(actor.zone, now)
  const party = await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: party.id })
  const { rows: [household] } = await sql<{ id: string; name: string }>`
    select id::text, name from parties.party where id = ${party.kind === 'household' ? sql`${party.id}` : sql`parties.household_at(${party.id}, ${today})`}`.execute(tx)
  if (!household) return { household: null, members: [], ties: [] }
  const members = await readMembers(context, household.id, today)
  const ties = await readTies(context, members, today)
  const placed = generations(members.map((m) => m.id), ties)
  const byGeneration = members.map((m) => ({ ...m, generation: placed.get(m.id) ?? null })).toSorted((a, b) => (a.generation ?? 99) - (b.generation ?? 99))
  return { household, members: byGeneration, ties }
}

async function readMembers({ tx }: Context, householdId: string, today: string): Promise<Omit<Member, 'generation'>[]> {
  const { rows } = await sql<Omit<Member, 'generation'>>`
    select distinct on (p.birthday, p.id) p.id::text, p.name, c.valid_from::text as since, c.id::text as "connectionId"
    from parties.connection c join parties.party r on r.id = c.party_id join parties.party p on p.id = coalesce(r.survivor_id, r.id)
    where c.type = 'member' and c.to_id = any (parties.ids_of(${householdId})) and daterange(c.valid_from, c.valid_to, '[]') @> ${today}::date and p.deleted_at is null
    order by p.birthday nulls last, p.id, c.id`.execute(tx)
  return rows
}

async function readTies({ tx }: Context, members: readonly { id: string }[], today: string): Promise<Household['ties']> {
  const ids = `{${members.map((m) => m.id).join(',')}}`
  const { rows } = await sql<Household['ties'][number]>`
    select coalesce(a.survivor_id, a.id)::text as from, coalesce(b.survivor_id, b.id)::text as to, c.type, t.forward as label
    from parties.connection c join parties.connection_type t on t.key = c.type and t.family join parties.party a on a.id = c.party_id join parties.party b on b.id = c.to_id
    where c.type <> 'member' and coalesce(c.valid_to >= ${today}, true)
      and (a.id = any (${ids}::bigint[]) or a.survivor_id = any (${ids}::bigint[])) and (b.id = any (${ids}::bigint[]) or b.survivor_id = any (${ids}::bigint[])) order by c.id`.execute(tx)
  return rows
}
