import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import { type Connection, connectionRefusals } from './contract.ts'

/** A party's connections from its own side, family first; only to parties that the asker may see. */
export async function findConnections(context: Context, partyId: string, { past = false }: { past?: boolean | undefined }): Promise<{ connections: Connection[] }> {
  const party = await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: party.id })
  return { connections: await read(context, party.id, past ? sql`true` : sql`s.current`) }
}

export async function readConnection(context: Context, partyId: string, id: string): Promise<Connection> {
  const [found] = await read(context, partyId, sql`s.id = ${id}::bigint`)
  if (!found) throw new Refusal(connectionRefusals['connection-not-found'], { id })
  return found
}

/** Both ends in one statement; what joins two records that were merged into one is no connection any more. */
async function read({ tx, actor, now }: Context, partyId: string, which: RawBuilder<unknown>): Promise<Connection[]> {
  const today = dayIn(actor.zone, now)
  const { rows } = await sql<Connection>`
    with s as (
      select c.*, false as backward, c.to_id as other_id, coalesce(c.valid_to >= ${today}, true) as current from parties.connection c where c.party_id = any (parties.ids_of(${partyId}))
      union all
      select c.*, true, c.party_id, coalesce(c.valid_to >= ${today}, true) from parties.connection c where c.to_id = any (parties.ids_of(${partyId})))
    select s.id::text, s.type, s.backward and not t.mutual as backward, case when s.backward then t.backward else t.forward end as label, t.family,
      json_build_object('id', o.id::text, 'name', o.name, 'kind', o.kind) as other, s.valid_from::text as from, s.valid_to::text as to, s.note, s.current
    from s join parties.connection_type t on t.key = s.type join parties.party r on r.id = s.other_id join parties.party o on o.id = coalesce(r.survivor_id, r.id)
    where o.id <> ${partyId} and o.deleted_at is null and ${which}
    order by s.current desc, t.position, s.valid_from desc nulls last, s.id`.execute(tx)
  return rows
}
