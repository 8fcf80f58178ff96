import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { isOpen, partyActivities } from '#modules/parties/api.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Segment, segmentRefusals } from './contract.ts'

type Row = Segment & { fields: string[]; acts: string[] }

/** The segments that one may use by name; archived ones apart. */
export async function findSegments(context: Context, { archived }: { archived: 'true' | 'false' }): Promise<{ segments: Segment[] }> {
  return { segments: await read(context, sql`s.state = ${archived === 'true' ? 'archived' : 'live'}`) }
}

/** A segment that the asker may use. */
export async function readSegment(context: Context, id: string): Promise<Segment> {
  const [found] = await read(context, sql`s.id = ${id}`)
  if (!found) throw new Refusal(segmentRefusals['not-found'], { id })
  return found
}

/** A segment that the asker may change: their own, or any that they may see where the right reaches everyone's. */
export async function readOwnSegment(context: Context, id: string): Promise<Segment> {
  const found = await readSegment(context, id)
  if (!found.mayChange) throw new Refusal(segmentRefusals['not-found'], { id })
  return found
}

/** Whether an asker sees all that a definition asks by: who is in it would tell what is closed to them. */
async function opener(actor: Actor): Promise<(row: Pick<Row, 'fields' | 'acts'>) => boolean> {
  const activities = await partyActivities()
  const mayAsk = (what: string): boolean => { const act = activities.get(what); return !act || reach(actor, ...act.may) !== null }
  return ({ fields, acts }) => fields.every((key) => isOpen(actor, key)) && acts.every(mayAsk)
}

async function read(context: Context, which: RawBuilder<unknown>): Promise<Segment[]> {
  const { tx, actor } = context
  const rows = await readRows(context, which)
  const seesAll = reach(actor, 'read', 'party') === 'all'
  const counts = seesAll || !rows.length ? null : (await sql<{ id: string; n: number }>`select segment_id::text as id, count(*)::int as n from segments.member where segment_id = any (${`{${rows.map((r) => r.id).join(',')}}`}::bigint[]) group by 1`.execute(tx)).rows
  const open = await opener(actor)
  const all = reach(actor, 'update', 'segment') === 'all'
  return rows.filter(open).map(({ fields: _fields, acts: _acts, ...row }) => ({
    ...row, mayChange: (reach(actor, 'update', 'segment') !== null && row.mine) || (all && (row.shared || actor.memberId === null)), count: counts ? counts.find((c) => c.id === row.id)?.n ?? 0 : row.count,
  }))
}

async function readRows({ tx, actor }: Context, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id::text, s.name, s.description, s.definition, s.version, s.state, s.shared, coalesce(s.owner_id = ${actor.memberId}, false) as mine, false as "mayChange", m.name as "ownerName",
      s.moves, s.state = 'live' and s.filled_at is null as filling, s.problem, s.members::float8 as count, s.fields, s.acts,
      to_json(s.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(s.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", to_json(s.looked_at at time zone 'UTC')#>>'{}' || 'Z' as "lookedAt"
    from segments.segment s left join people.member_name m on m.id = s.owner_id where ${which} order by s.name, s.id`.execute(tx)
  return rows
}
