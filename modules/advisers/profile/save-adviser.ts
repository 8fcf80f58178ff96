import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Adviser, type AdviserInput, adviserRefusals as r } from '../contract.ts'
import { readAdviser } from './read-advisers.ts'

/** Keeps what a member knows and takes: one's own, or of whom one leads. */
export async function saveAdviser(context: Context, id: string, input: AdviserInput, ifMatch: number | null): Promise<Adviser> {
  const { tx, actor, now } = context
  const before = await requireChangeable(context, id)
  if (ifMatch !== null && before.known && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (input.leaveFrom && input.leaveTo && input.leaveTo < input.leaveFrom) throw new Refusal(r['leave-reversed'], {}, '/body/leaveTo')
  const { active, takesNew, capacity, skills, languages, areas, remote, channels, workingDays, kinds, tiers, stages, gender, leaveFrom, leaveTo, note } = input
  await sql`
    insert into advisers.profile as p (member_id, active, takes_new, capacity, skills, languages, areas, remote, channels, working_days, kinds, tiers, stages, gender, leave_from, leave_to, note, updated_at, updated_by)
    values (${id}, ${active}, ${takesNew}, ${capacity ?? null}, ${JSON.stringify(skills)}, ${JSON.stringify(languages)}, ${areas}::text[], ${remote}, ${channels}::text[], ${workingDays}::smallint[], ${kinds}::text[], ${tiers}::smallint[], ${stages}::smallint[],
      ${gender ?? null}, ${leaveFrom ?? null}, ${leaveFrom ? leaveTo ?? null : null}, ${note || null}, ${now}, ${actor.memberId})
    on conflict (member_id) do update set active = excluded.active, takes_new = excluded.takes_new, capacity = excluded.capacity, skills = excluded.skills, languages = excluded.languages, areas = excluded.areas, remote = excluded.remote, channels = excluded.channels,
      working_days = excluded.working_days, kinds = excluded.kinds, tiers = excluded.tiers, stages = excluded.stages, gender = excluded.gender, leave_from = excluded.leave_from, leave_to = excluded.leave_to, note = excluded.note,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = p.version + 1`.execute(tx)
  await audit(context, { action: 'update', object: 'adviser', id, detail: { before: before.known ? before : null, after: input } })
  return readAdviser(context, id)
}

/** A member whose profile the asker may change. */
export async function requireChangeable(context: Context, id: string): Promise<Adviser> {
  const adviser = await readAdviser(context, id)
  if (!adviser.mayChange) throw new Refusal(common.forbidden, { action: 'update', object: 'adviser' })
  return adviser
}
