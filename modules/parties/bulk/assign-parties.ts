import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { type OwnerCause, ownersChanged, partyChanged } from '../party/contract.ts'
import { preferenceRefusals } from '../preference/contract.ts'
import { literal } from '../tag/tag-parties.ts'
import { chooseParties } from './choose-parties.ts'
import { type Assignment, type AssignmentDone, bulkRefusals } from './contract.ts'

/** Gives the parties of a list or a filter to one owner, noting whose each was, so that it can be taken back. Those that are the owner's already stay untouched. */
export async function assignParties(context: Context, input: Assignment): Promise<AssignmentDone> {
  const { tx, actor, now } = context
  await requireMember(context, input.ownerId)
  const { chosen, skipped } = await chooseParties(context, input)
  const { rows: [bulk] } = await sql<{ id: string }>`insert into parties.bulk (kind, at, by) values ('owner', ${now}, ${actor.memberId}) returning id`.execute(tx)
  const { id } = bulk!
  await sql`
    insert into parties.bulk_owner (bulk_id, party_id, before_id, after_id) select ${id}, p.id, p.owner_id, ${input.ownerId}::bigint from parties.party p
    where p.id = any (${literal(chosen)}::bigint[]) and p.owner_id is distinct from ${input.ownerId}::bigint`.execute(tx)
  const changed = await giveOwners(context, id, { cause: 'assigned' })
  await audit(context, { action: 'assign', object: 'assignment', id, detail: { ...input, changed } })
  return { id, changed, skipped }
}

/** Takes an assignment back: each party returns to whose it was, unless it was given to someone else since. */
export async function undoAssignment(context: Context, id: string, cause: OwnerCause = 'taken-back'): Promise<{ id: string; changed: number }> {
  const { tx, actor, now } = context
  const { rows: [bulk] } = await sql<{ undone: boolean }>`select undone_at is not null as undone from parties.bulk where id = ${id} and kind = 'owner' for update`.execute(tx)
  if (!bulk) throw new Refusal(bulkRefusals['assignment-not-found'], { id })
  if (bulk.undone) throw new Refusal(bulkRefusals['assignment-undone'], { id })
  await sql`update parties.bulk set undone_at = ${now}, undone_by = ${actor.memberId} where id = ${id}`.execute(tx)
  const changed = await giveOwners(context, id, { cause, way: 'back' })
  await audit(context, { action: 'undo', object: 'assignment', id, detail: { changed } })
  return { id, changed }
}

/** Gives everything of one owner to another. It is kept like any other assignment, so that it can be taken back. */
export async function handOverParties(context: Context, fromId: string, toId: string): Promise<number> {
  const { tx, actor, now } = context
  const { rows: [bulk] } = await sql<{ id: string }>`insert into parties.bulk (kind, at, by) values ('owner', ${now}, ${actor.memberId}) returning id`.execute(tx)
  await sql`
    insert into parties.bulk_owner (bulk_id, party_id, before_id, after_id) select ${bulk!.id}, p.id, p.owner_id, ${toId}::bigint from parties.party p
    where p.owner_id = ${fromId}::bigint and p.survivor_id is null and p.deleted_at is null`.execute(tx)
  const changed = await giveOwners(context, bulk!.id, { cause: 'handed-over' })
  await audit(context, { action: 'assign', object: 'assignment', id: bulk!.id, detail: { fromId, ownerId: toId, changed } })
  return changed
}

/** More moves make another event. */
const MOVES = 500

interface Giving { cause: OwnerCause; way?: 'forth' | 'back'; only?: RawBuilder<unknown> }

/** Sets the owners of an assignment's parties that are still as they were found, with a new version each, and tells it, in one statement. */
export async function giveOwners({ tx, actor, now }: Context, bulkId: string, { cause, way = 'forth', only = sql`true` }: Giving): Promise<number> {
  const [from, to] = way === 'forth' ? [sql.ref('b.before_id'), sql.ref('b.after_id')] : [sql.ref('b.after_id'), sql.ref('b.before_id')]
  const { rows: [counted] } = await sql<{ n: number }>`
    with given as (
      update parties.party p set owner_id = ${to}, updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1
      from parties.bulk_owner b where b.bulk_id = ${bulkId} and p.id = b.party_id and p.owner_id is not distinct from ${from} and p.survivor_id is null and p.deleted_at is null and ${only}
      returning p.id, ${from} as from_id, ${to} as to_id),
    told as (
      insert into events.event (name, version, payload, actor, at)
      select ${partyChanged.name}, ${partyChanged.version}, jsonb_build_object('partyId', id::text, 'fields', jsonb_build_array('ownerId')), ${actor.memberId}, ${now} from given),
    moved as (
      insert into events.event (name, version, payload, actor, at)
      select ${ownersChanged.name}, ${ownersChanged.version}, jsonb_build_object('cause', ${cause}::text, 'by', ${actor.memberId}::text, 'moves', jsonb_agg(jsonb_build_object('partyId', g.id::text, 'fromId', g.from_id::text, 'toId', g.to_id::text) order by g.id)), ${actor.memberId}, ${now}
      from (select *, (row_number() over (order by id) - 1) / ${sql.lit(MOVES)} as part from given) g group by g.part)
    select count(*)::int as n, pg_notify(${CHANNEL}, ${partyChanged.name}) from given`.execute(tx)
  return counted!.n
}

async function requireMember({ tx }: Context, memberId: string | null): Promise<void> {
  if (memberId === null) return
  const { rows: [found] } = await sql`select from people.member_name where id = ${memberId}`.execute(tx)
  if (!found) throw new Refusal(preferenceRefusals['member-unknown'], { id: memberId }, '/body/ownerId')
}
