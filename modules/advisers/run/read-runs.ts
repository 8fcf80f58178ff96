import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type AdviserLoad, adviserRefusals, type findRuns as contract, type Run, type RunSummary } from '../contract.ts'

/** Days within which an acceptance can be taken back. */
const UNDO_DAYS = 30

/** What the reckoning keeps: what stays as it is whatever a person changes in the proposal. */
export interface KeptResult { now: Way; greedy: Way & { loads: Record<string, number> }; gap: number; seconds: number; advisers: { id: string; capacity: number; outside: number }[]; needed: number }
interface Way { fit: number; moved: number; nobody: number; over: number }

const summary = sql`
  r.id::text, r.name, r.reason, r.state, case when f.id is not null then json_build_object('id', f.id::text, 'name', f.name) end as "from", r.parties, r.done, r.total, r.moved, r.problem,
  to_json(r.asked_at at time zone 'UTC')#>>'{}' || 'Z' as "askedAt", b.name as "askedBy", to_json(r.decided_at at time zone 'UTC')#>>'{}' || 'Z' as "decidedAt"`
const sources = sql`advisers.run r left join people.member_name f on f.id = r.from_id left join people.member_name b on b.id = r.asked_by`

/** A page of reckonings, the latest first. */
export async function findRuns({ tx }: Context, { limit, cursor }: QueryOf<typeof contract>): Promise<Page<RunSummary>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await sql<RunSummary>`select ${summary} from ${sources} where ${before ? sql`r.id < ${before}::bigint` : sql`true`} order by r.id desc limit ${sql.lit(limit + 1)}`.execute(tx)
  return cutPage(rows, limit, (row) => [row.id])
}

type Row = Omit<Run, 'result'> & { kept: KeptResult | null }

/** One reckoning; the loads and the fit of the proposal as it stands now, with what a person changed in it. */
export async function readRun(context: Context, id: string): Promise<Run> {
  const { rows: [found] } = await sql<Row>`
    select ${summary}, r.origin, r.note, r.until::text as until, r.stability, to_json(r.computed_at at time zone 'UTC')#>>'{}' || 'Z' as "computedAt", r.work, r.conversations, r.result as kept,
      (r.state = 'accepted' and r.bulk_id is not null and r.decided_by = access.me() and r.decided_at > ${context.now}::timestamptz - make_interval(days => ${UNDO_DAYS})) is true as "mayUndo"
    from ${sources} where r.id = ${id}`.execute(context.tx)
  if (!found) throw new Refusal(adviserRefusals['not-found'], { id })
  const { kept, ...run } = found
  return { ...run, result: kept && await resultOf(context, id, kept) }
}

interface Sums { member: string | null; name: string | null; partiesBefore: number; before: number; partiesAfter: number; after: number; fitSum: number; placed: number }

async function resultOf(context: Context, id: string, kept: KeptResult): Promise<NonNullable<Run['result']>> {
  const sums = await readSums(context, sql`${id}`)
  const names = new Map(sums.map((s) => [s.member, s]))
  const { rows: others } = await sql<{ id: string; name: string }>`select id::text, name from people.member_name where id = any (${`{${kept.advisers.map((a) => a.id).join(',')}}`}::bigint[])`.execute(context.tx)
  const nameOf = new Map(others.map((o) => [o.id, o.name]))
  const loads = kept.advisers.map(({ id: member, capacity, outside }): AdviserLoad => {
    const s = names.get(member)
    return { adviser: { id: member, name: nameOf.get(member) ?? '—' }, capacity, outside, before: outside + (s?.before ?? 0), greedy: outside + (kept.greedy.loads[member] ?? 0), after: outside + (s?.after ?? 0), partiesBefore: s?.partiesBefore ?? 0, partiesAfter: s?.partiesAfter ?? 0, fitAfter: s?.placed ? s.fitSum / s.placed : null }
  })
  const { rows: [counted] } = await sql<{ moved: number; nobody: number }>`select count(*) filter (where p.after_id is distinct from p.before_id)::int as moved, count(*) filter (where p.after_fit is null)::int as nobody from advisers.proposal p where p.run_id = ${id}`.execute(context.tx)
  const [total, placed] = [sums.reduce((all, s) => all + s.fitSum, 0), sums.reduce((all, s) => all + s.placed, 0)]
  const { loads: _, ...greedy } = kept.greedy
  return {
    now: kept.now, greedy, proposal: { fit: placed ? total / placed : 0, ...counted!, over: loads.filter((l) => l.after > l.capacity).length },
    gap: kept.gap, capacity: kept.advisers.reduce((all, a) => all + Math.max(0, a.capacity - a.outside), 0), needed: kept.needed, seconds: kept.seconds, loads,
  }
}

async function readSums({ tx }: Context, run: RawBuilder<unknown>): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select s.member_id::text as member, s.before_parties as "partiesBefore", s.before_weight as before, s.after_parties as "partiesAfter", s.after_weight as after, s.after_fit as "fitSum", s.placed from advisers.sums(${run}::bigint) s`.execute(tx)
  return rows
}
