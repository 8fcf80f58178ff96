import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import type { Erasure } from './contract.ts'

/** Erasures to come, the next one first, then the last that were done or withdrawn. */
export async function findErasures(context: Context): Promise<{ erasures: Erasure[] }> {
  const open = await read(context, sql`e.withdrawn_at is null and e.done_at is null order by e.due_at, e.id`)
  const closed = await read(context, sql`(e.withdrawn_at is not null or e.done_at is not null) order by coalesce(e.done_at, e.withdrawn_at) desc, e.id desc limit 100`)
  return { erasures: [...open, ...closed] }
}

/** Whether a party is to be erased or was; a withdrawn wish counts no more. */
export async function getErasure(context: Context, partyId: string): Promise<{ erasure: Erasure | null }> {
  const { id } = await requireParty(context, partyId)
  const [erasure] = await read(context, sql`e.party_id = any (parties.ids_of(${id})) and e.withdrawn_at is null order by e.id desc limit 1`)
  return { erasure: erasure ?? null }
}

const instant = (column: string) => sql.raw(`to_json(${column} at time zone 'UTC')#>>'{}' || 'Z'`)

async function read({ tx }: Context, which: RawBuilder<unknown>): Promise<Erasure[]> {
  const { rows } = await sql<Erasure>`
    select e.id::text, e.party_id::text as "partyId", p.name as "partyName", e.reason, ${instant('e.asked_at')} as "askedAt", m.name as "askedBy", ${instant('e.due_at')} as "dueAt", ${instant('e.withdrawn_at')} as "withdrawnAt", ${instant('e.done_at')} as "doneAt"
    from parties.erasure e join parties.party p on p.id = e.party_id left join people.member_name m on m.id = e.asked_by where ${which}`.execute(tx)
  return rows
}
