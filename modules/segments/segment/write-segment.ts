import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import '../tables.ts'
import { type Analysis, checkDefinition } from './analyse-definition.ts'
import { type Segment, type SegmentChange, type SegmentInput, segmentRefusals } from './contract.ts'
import { readOwnSegment, readSegment } from './read-segments.ts'

/** Keeps a definition as a live segment of whoever asks. Its members are found in the background. */
export async function createSegment(context: Context, { name, description, definition, shared }: SegmentInput): Promise<Segment> {
  const { tx, actor, now } = context
  if (!actor.memberId) throw new Refusal(common.forbidden, { action: 'create', object: 'segment' })
  const { id } = await tx.insertInto('segments.segment').values({
    name, description: description ?? null, definition: JSON.stringify(definition), ...(await analysed(context, definition)), shared, owner_id: actor.memberId,
    filled_at: null, looked_at: null, problem: null, created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId,
  }).returning('id').executeTakeFirstOrThrow()
  await keepRevision(context, id)
  await fill(context, id)
  return recorded(context, id, 'create', null)
}

const analysed = async (context: Context, definition: Filter, id?: string): Promise<Analysis> => checkDefinition(context, definition, id)

const keepRevision = ({ tx, actor, now }: Context, id: string) =>
  sql`insert into segments.revision (segment_id, version, definition, at, by) select id, version, definition, ${now}, ${actor.memberId} from segments.segment where id = ${id} on conflict do nothing`.execute(tx)

/** Has the members found in the background. */
const fill = (context: Context, id: string): Promise<void> => enqueue(context, 'segments.fill', { id }, { key: id })

/** Changes a segment. A new definition is a new version: whoever it no longer holds leaves, whoever it now holds enters. */
export async function changeSegment(context: Context, id: string, { name, description, definition }: SegmentChange, version: number | null): Promise<Segment> {
  const { tx, actor, now } = context
  const before = await readOwnSegment(context, id)
  if (before.state === 'archived') throw new Refusal(segmentRefusals.archived, { name: before.name })
  if (before.version !== version) throw new Refusal(common.stale, { version: before.version })
  const other = definition && JSON.stringify(definition) !== JSON.stringify(before.definition)
  await tx.updateTable('segments.segment').where('id', '=', id).set({
    ...(name !== undefined && { name }), ...(description !== undefined && { description: description || null }), updated_at: now, updated_by: actor.memberId,
    ...(other && { definition: JSON.stringify(definition), ...(await analysed(context, definition, id)), filled_at: null }),
  }).set(sql`version`, sql`version + 1`).execute()
  await keepRevision(context, id)
  if (other) await fill(context, id)
  return recorded(context, id, 'update', before)
}

/** Puts a segment away, unless a live one names it. */
export async function archiveSegment(context: Context, id: string): Promise<void> {
  const before = await readOwnSegment(context, id)
  const { rows: [user] } = await sql<{ name: string }>`select name from segments.segment where state = 'live' and ${id} = any (uses) limit 1`.execute(context.tx)
  if (user) throw new Refusal(segmentRefusals['in-use'], { name: user.name })
  await context.tx.updateTable('segments.segment').set({ state: 'archived', updated_at: context.now }).where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'segment', id, detail: { before } })
}

/** Takes a segment back into use. */
export async function restoreSegment(context: Context, id: string): Promise<Segment> {
  const before = await readOwnSegment(context, id)
  await context.tx.updateTable('segments.segment').set({ state: 'live', filled_at: null, updated_at: context.now, ...(await analysed(context, before.definition, id)) }).where('id', '=', id).execute()
  await fill(context, id)
  return recorded(context, id, 'update', before)
}

/** Makes one's own from another's, kept to oneself. */
export async function duplicateSegment(context: Context, id: string, name: string): Promise<Segment> {
  const { description, definition } = await readSegment(context, id)
  return createSegment(context, { name, ...(description && { description }), definition, shared: false })
}

/** Lets everyone use a segment, or its owner only. */
export async function setShared(context: Context, id: string, shared: boolean): Promise<Segment> {
  const before = await readOwnSegment(context, id)
  await context.tx.updateTable('segments.segment').set({ shared, updated_at: context.now }).where('id', '=', id).execute()
  return recorded(context, id, 'update', before)
}

async function recorded(context: Context, id: string, action: string, before: Segment | null): Promise<Segment> {
  const after = await readSegment(context, id)
  await audit(context, { action, object: 'segment', id, detail: { before, after } })
  return after
}
