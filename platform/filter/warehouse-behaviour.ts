import type { Act, Did, Range, Sequence, Total, When, Where } from '#kernel/filter.ts'
import type { Activity } from './activity.ts'
import { activityOf, amountOf, meansNobodyToo, refuseMixed, sameDayFollows } from './behaviour.ts'
import type { Field } from './field.ts'
import { expressionOf, inHundredths, NotInWarehouse, type Walk } from './warehouse-compile.ts'
import { boundsOf, timesOf } from './when.ts'

type WhereOf = (where: Where, activity: Activity, c: Walk) => string
type There = NonNullable<Activity['warehouse']>

function thereOf(what: string, c: Walk): { activity: Activity; there: There } {
  const activity = activityOf(c.activities, what)
  if (!activity.warehouse) throw new NotInWarehouse(what)
  return { activity, there: activity.warehouse }
}

/** A behaviour as a set of parties: `id in (select party_id … group by … having …)`; without the grouping where once is enough. */
export function didInWarehouse(d: Did, c: Walk, where: WhereOf): string {
  refuseMixed(d)
  if (d.which) return firstOrLast(d, c, where)
  const { activity, there } = thereOf(d.what, c)
  const complement = meansNobodyToo(d)
  const rows = conditionsOf(d, c, where, d.when)
  const totals = d.total ? totalled(d.total, amountOf(activity, d.total.of), c) : []
  const times = timesOf(d)
  const among = (n: string, ...more: string[]): string => {
    const fits = [...counted(n, times), ...totals]
    const having = fits.length ? fits.join(' and ') : '1'
    return `select party_id ${from(there, [...rows, ...more])}${!complement && !fits.length ? '' : ` group by party_id having ${complement ? `not (${having})` : having}`}`
  }
  const set = `id in (${apart(among, { activity, there, rows, counts: counted('', times).length > 0 })})`
  return complement ? `not ${set}` : set
}

interface Apart { activity: Activity; there: There; rows: readonly string[]; counts: boolean }

/** How often: rows where each is an occurrence of its own, else keys. Keys cost ten times as much: where few rows can tell of one again, only those parties' are looked at. */
function apart(among: (n: string, ...more: string[]) => string, { activity, there, rows, counts }: Apart): string {
  if (activity.distinct || !counts) return among('count()')
  const exact = `uniqExact(${there.key})`
  if (!there.repeats) return among(exact)
  const again = `select party_id ${from(there, [...rows, there.repeats])}`
  return `${among('count()', `not party_id in (${again})`)} union all ${among(exact, `party_id in (${again})`)}`
}

function counted(n: string, { atLeast = 0, atMost }: Range): string[] {
  return [...(atLeast > 1 ? [`${n} >= ${atLeast}`] : []), ...(atMost === undefined ? [] : [`${n} <= ${atMost}`])]
}

function totalled({ by, atLeast, atMost }: Total, amount: Field, c: Walk): string[] {
  const there = amount.warehouse
  if (!there || there.table) throw new NotInWarehouse(amount.key)
  const x = expressionOf(there, c)
  const value = { sum: `ifNull(sum(${x}), 0)`, mean: `sum(${x})`, least: `min(${x})`, most: `max(${x})` }[by]
  const bound = (n: number): string => {
    const one = c.param(there.hundredths ? 'Decimal(38, 8)' : 'Float64', there.hundredths ? inHundredths(String(n)) : n)
    return by === 'mean' ? `${one} * count(${x})` : one
  }
  return [...(atLeast === undefined ? [] : [`ifNull(${value} >= ${bound(atLeast)}, 0)`]), ...(atMost === undefined ? [] : [`ifNull(${value} <= ${bound(atMost)}, 0)`]), ...(by === 'mean' ? [`count(${x}) > 0`] : [])]
}

/** Which rows are an activity's occurrences. */
function conditionsOf({ what, where: such }: Act, c: Walk, where: WhereOf, when?: When): string[] {
  const { activity, there } = thereOf(what, c)
  return [...(there.counts ? [there.counts] : []), ...between(there, c, when), ...(such ? [where(such, activity, c)] : [])]
}

const from = ({ table }: There, conditions: readonly string[]): string => `from {{${table}}}${conditions.length ? ` where ${conditions.join(' and ')}` : ''}`

const rowsOf = (act: Act, c: Walk, where: WhereOf, when?: When): string => from(thereOf(act.what, c).there, conditionsOf(act, c, where, when))

function between({ day, prune }: There, c: Walk, when: When | undefined): string[] {
  const { from, to } = boundsOf(when, c.today)
  const on = (text: string): string => `toDate32(${c.param('String', text)})`
  return [...(from ? [`${day} >= ${on(from)}`] : []), ...(to ? [`${day} <= ${on(to)}`] : []), ...(prune && (from ?? to) ? [prune(from, to)] : [])]
}

function firstOrLast(d: Did, c: Walk, where: WhereOf): string {
  const { activity, there } = thereOf(d.what, c)
  const within = between({ ...there, prune: undefined } as There, c, d.when)
  const fits = [...within, ...(d.was ? [where(d.was, activity, c)] : [])].join(' and ') || '1'
  return `id in (select party_id ${rowsOf(d, c, where)} group by party_id having ${d.which === 'last' ? 'argMax' : 'argMin'}(toUInt8(${fits}), (${there.at ?? there.day}, ${there.key})) = 1)`
}

/** Of what comes before each step only the latest matters, and of what must not come between likewise: so each step is one pass along time. */
export function sequenceInWarehouse({ steps, when }: Sequence, c: Walk, where: WhereOf): string {
  const rows = (act: Act, at?: When): string => {
    const { there } = thereOf(act.what, c)
    return `(select party_id as p, toInt64(toInt32(${there.day})) as d, ${there.at ? `toUnixTimestamp64Milli(${there.at})` : 'toInt64(0)'} as t ${rowsOf(act, c, where, at)})`
  }
  const timed = (act: Act): boolean => thereOf(act.what, c).there.at !== undefined
  let reached = rows(steps[0]!, when)
  steps.slice(1).forEach((step, i) => {
    const before = steps[i]!
    const exact = timed(before) && timed(step)
    const [by, unit] = exact ? ['t', 86_400_000] : ['d', 1]
    const order = exact || !sameDayFollows({ what: before.what, timed: timed(before) }, { what: step.what, timed: timed(step) }) ? '<' : '<='
    const near = `select x.p as p, x.d as d, x.t as t, y.d as yd, y.t as yt from ${rows(step)} x asof join ${exact ? reached : byDay(reached)} y on x.p = y.p and y.${by} ${order} x.${by}${step.within === undefined ? '' : ` where x.${by} - y.${by} <= ${step.within * unit}`}`
    reached = step.without ? `(${free(near, step.without, { c, rows, after: timed(before), until: timed(step) })})` : `(select p, d, t from (${near}))`
  })
  return `id in (select p from ${reached})`
}

/** Of several on a day only the latest matters. */
const byDay = (rows: string): string => `(select p, d, max(t) as t from ${rows} group by p, d)`

interface Between { c: Walk; rows: (act: Act) => string; after: boolean; until: boolean }

/** Leaves out pairs between which the other lies: it is enough to look at the latest of those that come before the end. */
function free(near: string, without: Act, { c, rows, after, until }: Between): string {
  const timed = thereOf(without.what, c).there.at !== undefined
  const [start, end] = [timed && after ? 't' : 'd', timed && until ? 't' : 'd']
  return `select n.p as p, n.d as d, n.t as t from (${near}) n asof left join (select p, d, t, 1 as there from ${end === 'd' ? byDay(rows(without)) : rows(without)}) w on n.p = w.p and w.${end} < n.${end} where not ifNull(w.there = 1 and w.${start} > n.y${start}, 0)`
}
