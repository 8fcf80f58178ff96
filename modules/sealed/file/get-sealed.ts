import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Recovery, SealedFile } from '../contract.ts'
import { findFile, requireParty } from './find-file.ts'

/** What anyone with the right may know of a party's sealed file: that there is one, who opens it, how much is in it. */
export async function getSealed(context: Context, partyId: Id): Promise<{ file: SealedFile | null; leftOpen: number }> {
  await requireParty(context, partyId)
  const file = await findFile(context, partyId)
  const { rows: [left] } = await sql<{ n: number }>`
    select coalesce(sum(sealed.count_left_open(f.id)), 0)::int as n from sealed.file f where f.party_id = any (parties.ids_of(${partyId})) and f.adviser_id = ${context.actor.memberId}::bigint and f.locked_at is not null`.execute(context.tx)
  return { file: file && await showFile(context, file.id), leftOpen: left!.n }
}

type Row = Omit<SealedFile, 'mine' | 'recoveries' | 'state'> & { hasMember: boolean }
const instant = (column: string) => sql.raw(`to_json(${column} at time zone 'UTC')#>>'{}' || 'Z'`)

export async function showFile({ tx, actor }: Pick<Context, 'tx' | 'actor'>, id: Id): Promise<SealedFile> {
  const { rows: [row] } = await sql<Row>`
    select f.seal::text, json_build_object('id', a.id::text, 'name', a.name) as adviser, f.member_salt as "memberSalt", f.member_salt is not null as "hasMember", ${instant('f.begun_at')} as "begunAt", ${instant('f.locked_at')} as "lockedAt", f.locked_by as "lockedBy", f.aggregate,
      (select coalesce(json_agg(json_build_object('compartment', c.compartment, 'n', c.n) order by c.compartment), '[]') from (select compartment, count(*)::int as n from sealed.entry where file_id = f.id group by compartment) c) as entries,
      (select coalesce(json_agg(json_build_object('id', m.id::text, 'name', m.name) order by m.id), '[]') from sealed.holder h join people.member_name m on m.id = h.member_id where h.circle_id = f.circle_id) as circle
    from sealed.file f join people.member_name a on a.id = f.adviser_id where f.id = ${id}`.execute(tx)
  const { rows: recoveries } = await sql<Recovery>`
    select r.id::text, r.because, json_build_object('id', a.id::text, 'name', a.name) as "askedBy", ${instant('r.asked_at')} as "askedAt", ${instant('r.opens_at')} as "opensAt", ${instant('r.told_at')} as "toldAt", ${instant('r.objected_at')} as "objectedAt", ${instant('r.opened_at')} as "openedAt",
      (select coalesce(json_agg(json_build_object('id', m.id::text, 'name', m.name) order by m.id), '[]') from people.member_name m where m.id = any (r.opened_by)) as "openedBy"
    from sealed.recovery r join people.member_name a on a.id = r.asked_by where r.file_id = ${id} order by r.id desc limit 20`.execute(tx)
  const { hasMember, ...file } = row!
  return { ...file, mine: file.adviser.id === actor.memberId, state: file.lockedAt !== null ? 'locked' : hasMember ? 'ready' : 'waiting', recoveries }
}
