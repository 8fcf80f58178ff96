import { type RawBuilder, sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { living } from '#modules/parties/api.ts'
import { reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import '../tables.ts'
import { segmentRefusals } from '../segment/contract.ts'
import { readOwnSegment, readSegment } from '../segment/read-segments.ts'
import type { compareSnapshot as compareContract, Snapshot } from './contract.ts'

/** The frozen lists of a segment, each with how many of it the asker may see. */
export async function findSnapshots(context: Context, segmentId: string): Promise<{ snapshots: Snapshot[] }> {
  await readSegment(context, segmentId)
  return { snapshots: await read(context, sql`x.segment_id = ${segmentId}`) }
}

async function read({ tx, actor }: Context, which: RawBuilder<unknown>): Promise<Snapshot[]> {
  const count = reach(actor, 'read', 'party') === 'all' ? sql`x.members::float8` : sql`(select count(*)::float8 from segments.snapshot_member m where m.snapshot_id = x.id)`
  const { rows } = await sql<Snapshot>`
    select x.id::text, x.name, x.version, to_json(x.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as "byName", ${count} as count from segments.snapshot x left join people.member_name m on m.id = x.by where ${which} order by x.at desc, x.id desc`.execute(tx)
  return rows
}

async function readSnapshot(context: Context, segmentId: string, id: string): Promise<Snapshot> {
  const [found] = await read(context, sql`x.segment_id = ${segmentId} and x.id = ${id}`)
  if (!found) throw new Refusal(segmentRefusals['snapshot-not-found'], { id })
  return found
}

/** Freezes who is in a segment now. */
export async function takeSnapshot(context: Context, segmentId: string, name: string): Promise<Snapshot> {
  const { tx, actor, now } = context
  const { version } = await readSegment(context, segmentId)
  const { rows: [made] } = await sql<{ id: string }>`insert into segments.snapshot (segment_id, name, version, at, by) values (${segmentId}, ${name}, ${version}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await sql`select segments.freeze(${made!.id}::bigint)`.execute(tx)
  await audit(context, { action: 'create', object: 'segment-snapshot', id: made!.id, detail: { segmentId, name } })
  return readSnapshot(context, segmentId, made!.id)
}

/** Deletes a frozen list. */
export async function forgetSnapshot(context: Context, segmentId: string, id: string): Promise<void> {
  await readOwnSegment(context, segmentId)
  const { name } = await readSnapshot(context, segmentId, id)
  await context.tx.deleteFrom('segments.snapshot').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'segment-snapshot', id, detail: { segmentId, name } })
}

/** Who of a frozen list is in a later one, or in the segment now; of the visible, living parties. */
export async function compareSnapshot(context: Context, segmentId: string, { id, other }: { id: string; other: string | undefined }): Promise<ReplyOf<typeof compareContract>> {
  await readSegment(context, segmentId)
  await readSnapshot(context, segmentId, id)
  if (other !== undefined) await readSnapshot(context, segmentId, other)
  const then = other === undefined ? sql`select party_id from segments.member where segment_id = ${segmentId}` : sql`select party_id from segments.snapshot_member where snapshot_id = ${other}`
  const { rows: [found] } = await sql<{ before: number; after: number; stayed: number }>`
    select count(a.party_id)::int as before, count(b.party_id)::int as after, count(*) filter (where a.party_id is not null and b.party_id is not null)::int as stayed
    from (select party_id from segments.snapshot_member where snapshot_id = ${id}) a full join (${then}) b on b.party_id = a.party_id join parties.party party on party.id = coalesce(a.party_id, b.party_id) where ${living(context.actor)}`.execute(context.tx)
  const { before, after, stayed } = found!
  return { before, after, stayed, entered: after - stayed, left: before - stayed }
}
