import { type RawBuilder, sql } from 'kysely'
import type { Act, Did, Range, Sequence, Total, When, Where } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Acting, Activity } from './activity.ts'
import type { Compiled, Compiler } from './compile.ts'
import type { Field } from './field.ts'
import { filterRefusals } from './operand.ts'
import { boundsOf, holds, refuseRange, timesOf } from './when.ts'

type Compile = (filter: Where, compiler: Compiler) => Compiled
type Sql = RawBuilder<unknown>

/** An activity by its name, or the refusal of one that the list does not know. */
export function activityOf(activities: ReadonlyMap<string, Activity> | undefined, what: string): Activity {
  const found = activities?.get(what)
  if (!found) throw new Refusal(filterRefusals['unknown-activity'], { activity: what })
  return found
}

/** The amount that a total is of: a number or money of the activity. */
export function amountOf(activity: Activity, of: string): Field {
  const field = activity.fields.find((f) => f.key === of)
  if (!field) throw new Refusal(filterRefusals['unknown-field'], { field: of })
  if (field.kind !== 'number' && field.kind !== 'money') throw new Refusal(filterRefusals['bad-operator'], { field: of, ...field.label, operator: 'sum' })
  return field
}

/** Refuses what contradicts itself: counting or adding up the one occurrence that is the first or the last. */
export function refuseMixed({ which, was, times, total }: Did): void {
  if (which ? Boolean(times ?? total) : Boolean(was)) throw new Refusal(filterRefusals['bad-operator'], { field: 'did', operator: which ?? 'was' })
  for (const range of [times, total]) if (range) refuseRange(range)
}

/** Whether whoever did nothing of the kind is meant too. */
export const meansNobodyToo = (d: Did): boolean => holds(timesOf(d), 0) && (!d.total || (d.total.by === 'sum' && holds(d.total, 0)))

/** "Did so at least twice in the last 90 days": everyone's occurrences grouped, or looked up for each of a few. */
export function did(d: Did, c: Compiler, compile: Compile): Sql {
  refuseMixed(d)
  if (d.which) return firstOrLast(d, c, compile)
  const { activity, acting } = of(d.what, c)
  const complement = meansNobodyToo(d)
  const fits = sql.join([...counted(activity, timesOf(d)), ...(d.total ? [totalled(d.total, amountOf(activity, d.total.of))] : [])], sql` and `)
  const having = sql`having ${complement ? sql`(${fits}) is not true` : fits}`
  const rows = rowsOf(d, c, compile, { when: d.when, amount: d.total && amountOf(activity, d.total.of) })
  const found = c.few ? sql`exists (select 1 ${rows} ${having})` : sql`${acting.asked} in (select ${acting.stands} ${rows} group by 1 ${having})`
  return complement ? sql`not ${found}` : found
}

function of(what: string, c: Compiler): { activity: Activity; acting: Acting } {
  const activity = activityOf(c.acting?.activities, what)
  return { activity, acting: c.acting! }
}

const counted = (activity: Activity, { atLeast = 0, atMost }: Range): Sql[] => {
  const n = activity.distinct ? sql`count(*)` : sql`count(distinct ${activity.postgres.key})`
  return [sql`${atLeast > 1 ? n : sql`count(*)`} >= ${atLeast}::int`, ...(atMost === undefined ? [] : [sql`${n} <= ${atMost}::int`])]
}

function totalled({ by, atLeast, atMost }: Total, amount: Field): Sql {
  const value = { sum: sql`coalesce(sum(${amount.sql}), 0)`, mean: sql`sum(${amount.sql})`, least: sql`min(${amount.sql})`, most: sql`max(${amount.sql})` }[by]
  const bound = (n: number): Sql => (by === 'mean' ? sql`${String(n)}::numeric * count(${amount.sql})` : sql`${String(n)}::numeric`)
  return sql.join([...(atLeast === undefined ? [] : [sql`${value} >= ${bound(atLeast)}`]), ...(atMost === undefined ? [] : [sql`${value} <= ${bound(atMost)}`])], sql` and `)
}

/** What a behaviour comes to for one party: how often, the first and the last day, and the total that is asked; asked of a few parties. */
export function didValue(d: Did, c: Compiler, compile: Compile): Sql {
  const { activity } = of(d.what, c)
  const { day, key } = activity.postgres
  const amount = d.total && amountOf(activity, d.total.of)
  const by = { sum: 'sum', mean: 'avg', least: 'min', most: 'max' }[d.total?.by ?? 'sum']
  return sql`(select json_build_object('times', count(distinct ${key}), 'first', min(${day(zoneOf(c))}), 'last', max(${day(zoneOf(c))}), 'total', ${amount ? sql`round(${sql.raw(by)}(${amount.sql}), 2)::text` : sql`null`}) ${rowsOf(d, c, compile, { when: d.which ? undefined : d.when, amount })})`
}

interface Narrowed { when?: When | undefined; amount?: Field | undefined; was?: Where | undefined }

/** `from … where …` of an activity's occurrences; the row's party after merges is `acting.stands`. */
function rowsOf({ what, where }: Act, c: Compiler, compile: Compile, { when, amount, was }: Narrowed = {}): Sql {
  const { activity, acting } = of(what, c)
  const inner = where ? inside(activity, where, c, compile) : undefined
  const sources = new Map([...(inner?.sources ?? []), ...(was ? inside(activity, was, c, compile).sources : []), ...(amount?.from ? [amount.from] : [])].map((s) => [s.name, s.join]))
  const { from, party, counts } = activity.postgres
  const conditions = [...(counts ? [counts] : []), ...(c.few ? [sql`${acting.stands} = ${acting.asked}`] : []), ...between(activity, c, when), ...(inner ? [inner.where] : [])]
  return sql`from ${from} ${acting.join(party)} ${sources.size ? sql.join([...sources.values()], sql` `) : sql``} where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}`
}

/** The condition that one occurrence is as asked. */
const inside = (activity: Activity, where: Where, c: Compiler, compile: Compile): Compiled =>
  compile(where, { now: c.now, today: c.today, fields: new Map(activity.fields.map((f) => [f.key, f])) })

const zoneOf = (c: Compiler): string => c.zone ?? 'Asia/Shanghai'

function between(activity: Activity, c: Compiler, when: When | undefined): Sql[] {
  const { from, to } = boundsOf(when, c.today)
  const { at, day } = activity.postgres
  const start = (d: Sql): Sql => sql`(${d} at time zone ${zoneOf(c)})`
  return at
    ? [...(from ? [sql`${at} >= ${start(sql`${from}::timestamp`)}`] : []), ...(to ? [sql`${at} < ${start(sql`(${to}::date + 1)::timestamp`)}`] : [])]
    : [...(from ? [sql`${day(zoneOf(c))} >= ${from}::date`] : []), ...(to ? [sql`${day(zoneOf(c))} <= ${to}::date`] : [])]
}

/** The first or last occurrence of all lies in a time and is as asked; of several on one day the key decides. */
function firstOrLast(d: Did, c: Compiler, compile: Compile): Sql {
  const { activity, acting } = of(d.what, c)
  const { at, day, key } = activity.postgres
  const by = sql.raw(d.which === 'last' ? 'desc' : 'asc')
  const moment = at ?? day(zoneOf(c))
  const fits = [...between(activity, c, d.when), ...(d.was ? [inside(activity, d.was, c, compile).where] : [])]
  const rows = rowsOf(d, c, compile, { was: d.was })
  const fit = fits.length ? sql`(${sql.join(fits, sql` and `)}) is true` : sql`true`
  return c.few
    ? sql`exists (select 1 from (select ${fit} as fits ${rows} order by ${moment} ${by}, ${key} ${by} limit 1) one where one.fits)`
    : sql`${acting.asked} in (select one.p from (select distinct on (${acting.stands}) ${acting.stands} as p, ${fit} as fits ${rows} order by ${acting.stands}, ${moment} ${by}, ${key} ${by}) one where one.fits)`
}

/** "A, then B within 7 days, and no C between": from the last step back, each has one before it near enough. */
export function sequence({ steps, when }: Sequence, c: Compiler, compile: Compile): Sql {
  const { acting } = of(steps[0]!.what, c)
  const rows = (act: Act, narrowed?: Narrowed): Sql => {
    const { activity: { postgres: { day, at } } } = of(act.what, c)
    return sql`(select ${acting.stands} as p, ${day(zoneOf(c))} as day, ${at ?? sql`null::timestamptz`} as at ${rowsOf(act, c, compile, narrowed)})`
  }
  let reached = rows(steps[0]!, { when })
  steps.slice(1).forEach((step, i) => {
    const [x, y, z] = [`s${i + 1}`, `s${i}`, `w${i}`]
    const kind = (act: Act) => ({ what: act.what, timed: of(act.what, c).activity.timed })
    const near = follows(kind(steps[i]!), kind(step), y, x, step.within)
    const free = step.without ? sql`and not exists (select 1 from ${rows(step.without)} ${sql.ref(z)} where ${sql.ref(`${z}.p`)} = ${sql.ref(`${x}.p`)} and ${sql.join([strictly(kind(steps[i]!), kind(step.without), y, z), strictly(kind(step.without), kind(step), z, x)], sql` and `)})` : sql``
    reached = sql`(select ${sql.ref(`${x}.p`)}, ${sql.ref(`${x}.day`)}, ${sql.ref(`${x}.at`)} from ${rows(step)} ${sql.ref(x)} where exists (select 1 from ${reached} ${sql.ref(y)} where ${sql.ref(`${y}.p`)} = ${sql.ref(`${x}.p`)} and ${near} ${free}))`
  })
  return c.few ? sql`exists (select 1 from ${reached} last)` : sql`${acting.asked} in (select last.p from ${reached} last)`
}

interface Timed { what: string; timed: boolean }

/** Whether one comes after another: by the moment where both are known to it, else by the day. Different things on one day follow; the same thing only from the next day. */
export const sameDayFollows = (earlier: Timed, later: Timed): boolean => earlier.what !== later.what

function follows(earlier: Timed, later: Timed, y: string, x: string, within: number | undefined): Sql {
  const timed = earlier.timed && later.timed
  const col = (alias: string): Sql => sql.ref(`${alias}.${timed ? 'at' : 'day'}`)
  const order = timed || !sameDayFollows(earlier, later) ? sql`${col(y)} < ${col(x)}` : sql`${col(y)} <= ${col(x)}`
  if (within === undefined) return order
  return sql`${order} and ${col(x)} <= ${col(y)} + ${timed ? sql`make_interval(hours => ${within * 24}::int)` : sql`${within}::int`}`
}

function strictly(earlier: Timed, later: Timed, y: string, x: string): Sql {
  const by = earlier.timed && later.timed ? 'at' : 'day'
  return sql`${sql.ref(`${y}.${by}`)} < ${sql.ref(`${x}.${by}`)}`
}
