import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import type { Organisation } from './contract.ts'

const MOST = 1000

/** The tree that a party stands in, from its top as far as the asker may see it; for a person, of where it works. */
export async function getOrganisation(context: Context, partyId: string): Promise<Organisation> {
  const { tx, actor, now } = context
  const today = dayIn(actor.zone, now)
  const party = await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: party.id })
  const { rows } = await sql<Organisation['units'][number]>`
    with recursive up (id, parent_id, step) as (
      select p.id, p.parent_id, 1 from parties.party p where p.id = ${party.kind === 'person' ? workplace(party.id, today) : sql`${party.id}`}
      union all select p.id, p.parent_id, u.step + 1 from up u join parties.party p on p.id = u.parent_id where u.step < 50),
    tree (id, parent_id, name, kind, path) as (
      select p.id, null::bigint, p.name, p.kind, array[p.sort_name, p.id::text] from parties.party p where p.id = (select id from up order by step desc limit 1) and p.kind in ('organisation', 'branch', 'department')
      union all
      select p.id, t.id, p.name, p.kind, t.path || array[p.sort_name, p.id::text] from tree t join parties.party p on p.parent_id = t.id where p.deleted_at is null and p.survivor_id is null and cardinality(t.path) < 40)
    select t.id::text, t.name, t.kind, t.parent_id::text as "parentId", cardinality(t.path) / 2 - 1 as depth,
      (select count(distinct c.party_id)::int from parties.connection c where c.to_id = t.id and c.type = 'works-at' and coalesce(c.valid_to >= ${today}, true)) as people
    from (select * from tree limit ${MOST + 1}) t order by t.path`.execute(tx)
  return { units: rows.slice(0, MOST), cut: rows.length > MOST }
}

const workplace = (personId: string, today: string) => sql`(
  select coalesce(o.survivor_id, o.id) from parties.connection c join parties.party o on o.id = c.to_id
  where c.party_id = any (parties.ids_of(${personId})) and c.type = 'works-at' and coalesce(c.valid_to >= ${today}, true) order by c.valid_from desc nulls last, c.id limit 1)`
