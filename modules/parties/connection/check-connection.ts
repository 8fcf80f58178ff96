import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { connectionRefusals, type ConnectionType } from './contract.ts'
import { readType } from './connection-types.ts'

interface End { id: string; kind: string }
export interface Ends { from: End; to: End; type: string; since?: string | null | undefined; until?: string | null | undefined }

/** Checks that a kind of connection may join these two: their kinds, no one their own ancestor, the same not twice, one household at a time. */
export async function checkConnection(context: Context, ends: Ends, itself = '0'): Promise<ConnectionType> {
  const type = await readType(context, ends.type, '/body/type')
  if (ends.from.id === ends.to.id) throw new Refusal(connectionRefusals['connection-self'], {}, '/body/otherId')
  if (!fits(type.fromKinds, ends.from) || !fits(type.toKinds, ends.to)) throw new Refusal(connectionRefusals['connection-kinds'], { type: type.key }, '/body/otherId')
  if (type.key === 'parent' || type.key === 'grandparent') await refuseCircle(context, ends)
  await refuseKnown(context, ends, type, itself)
  if (type.key === 'member') await refuseSecondHousehold(context, ends, itself)
  return type
}

const fits = (kinds: readonly string[] | null, { kind }: End): boolean => kinds === null || kinds.includes(kind)

/** No one is their own ancestor: whoever becomes a parent must not descend from the child. */
async function refuseCircle({ tx }: Context, { from, to }: Ends): Promise<void> {
  const { rows: [found] } = await sql`
    with recursive below (id) as (
      select ${to.id}::bigint union
      select coalesce(p.survivor_id, p.id) from below b cross join lateral unnest(parties.ids_of(b.id)) i (id) join parties.connection c on c.party_id = i.id and c.type in ('parent', 'grandparent') join parties.party p on p.id = c.to_id)
    select from below where id = ${from.id}`.execute(tx)
  if (found) throw new Refusal(connectionRefusals['connection-circle'], {}, '/body/otherId')
}

async function refuseKnown({ tx }: Context, { from, to, since, until }: Ends, { key, mutual }: ConnectionType, itself: string): Promise<void> {
  const { rows: [known] } = await sql`
    select from parties.connection c where c.type = ${key} and c.id <> ${itself} and daterange(c.valid_from, c.valid_to, '[]') && daterange(${since ?? null}, ${until ?? null}, '[]')
      and ((c.party_id = any (parties.ids_of(${from.id})) and c.to_id = any (parties.ids_of(${to.id})))
        or (${mutual} and c.party_id = any (parties.ids_of(${to.id})) and c.to_id = any (parties.ids_of(${from.id}))))`.execute(tx)
  if (known) throw new Refusal(connectionRefusals['connection-known'], { type: key }, '/body/otherId')
}

async function refuseSecondHousehold({ tx }: Context, { from, since, until }: Ends, itself: string): Promise<void> {
  const { rows: [held] } = await sql`
    select from parties.connection c where c.type = 'member' and c.id <> ${itself} and c.party_id = any (parties.ids_of(${from.id})) and daterange(c.valid_from, c.valid_to, '[]') && daterange(${since ?? null}, ${until ?? null}, '[]')`.execute(tx)
  if (held) throw new Refusal(connectionRefusals['household-held'], {}, '/body/otherId')
}
