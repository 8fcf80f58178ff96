import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { noonIn } from '#kernel/zoned.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition, Trigger } from '../definition/definition.ts'
import { codes } from '../trigger/standing-movers.ts'
import { type Days, daysOf, meantOn } from '../trigger/meant-on.ts'

/** What would have started a party, and when (milliseconds). */
export interface Start { party: number; at: number }

interface Window { days: Days; zone: string }

/** Everything in some past days that a trigger would have heard, in time's order: from orders, touchpoints, passages of segments, histories of standings and events as far as they are kept. Conditions are not asked yet. */
export async function pastStarts(context: Context, definition: Definition, days: Days): Promise<Start[]> {
  const window = { days, zone: await getSetting(context.tx, 'firm.zone') }
  const { trigger } = definition
  const found = past(trigger, window)
  if (found) return read(context, found)
  if (trigger.on === 'hand' || trigger.on === 'call') return []
  return byCalendar(context, definition, window)
}

/** Occurrences of an event for parties that the asker sees, as a query that gives `party` and `at`. */
export function occurrences(event: string, { days: { from, to }, zone }: Window, where: Record<string, unknown> = {}): RawBuilder<unknown> {
  const [begin, end] = [sql`(${from}::date at time zone ${zone})`, sql`((${to}::date + 1) at time zone ${zone})`]
  const ordered = (kind: 'order' | 'return') => sql`select o.buyer_id as party, coalesce(o.ordered_at, (o.ordered_day + time '12:00') at time zone ${zone}) as at from orders.sales_order o where o.kind = ${kind} and o.status <> 'draft' and o.ordered_day between ${from}::date and ${to}::date`
  switch (event) {
    case 'orders.order-placed': return ordered('order')
    case 'orders.order-returned': return ordered('return')
    case 'touchpoints.touchpoint-logged': return sql`select x.party_id as party, x.at from touchpoints.participant x where x.shown and x.at >= ${begin} and x.at < ${end} and ${where.kind === undefined ? sql`true` : sql`x.kind = ${String(where.kind)}`}`
    case 'parties.party-created': return sql`select p.id as party, p.created_at as at from parties.party p where p.created_at >= ${begin} and p.created_at < ${end}`
    default: return sql`select e.party, e.at from playbooks.past_events(${event}, ${begin}, ${end}, ${JSON.stringify(where)}::jsonb) e`
  }
}

function past(trigger: Trigger, window: Window): RawBuilder<unknown> | null {
  const { days: { from, to }, zone } = window
  if (trigger.on === 'event') return occurrences(trigger.event, window, trigger.where)
  if (trigger.on === 'segment') return sql`select g.party_id as party, g.at from segments.passage g where g.segment_id = ${trigger.segmentId} and g.entered = ${trigger.passage === 'entered'} and g.at >= ${from}::date at time zone ${zone} and g.at < (${to}::date + 1) at time zone ${zone}`
  if (trigger.on === 'standing') return pastMoves(trigger, window)
  return trigger.on === 'silence' ? pastSilences(trigger.days, window) : null
}

function pastMoves({ what, from, to }: Extract<Trigger, { on: 'standing' }>, { days, zone }: Window): RawBuilder<unknown> {
  const column = sql.ref(`h.${what}`)
  return sql`
    select m.party_id as party, (m.day + time '12:00') at time zone ${zone} as at from (
      select h.party_id, h.day, ${column} as code, lag(${column}) over (partition by h.party_id order by h.day) as before from intelligence.standing_history h where h.party_id in (select h2.party_id from intelligence.standing_history h2 where h2.day between ${days.from}::date and ${days.to}::date)) m
    where m.day between ${days.from}::date and ${days.to}::date and m.before is not null and m.code is distinct from m.before
      and (cardinality(${codes(from)}::int[]) = 0 or m.before = any (${codes(from)}::int[])) and (cardinality(${codes(to)}::int[]) = 0 or m.code = any (${codes(to)}::int[]))`
}

/** Silences that reached so many days in the window: signs after which no other came in time. */
function pastSilences(silent: number, { days: { from, to }, zone }: Window): RawBuilder<unknown> {
  const [first, last] = [dayFromNumber(dayNumber(from) - silent), dayFromNumber(dayNumber(to) - silent)]
  return sql`
    select g.party, (g.day + ${silent}::int + time '12:00') at time zone ${zone} as at from (
      select s.party, s.day, lead(s.day) over (partition by s.party order by s.day) as following from (
        select x.party_id as party, (x.at at time zone ${zone})::date as day from touchpoints.participant x join touchpoints.kind k on k.key = x.kind and k.contact where x.shown and x.at >= ${first}::date at time zone ${zone}
        union select o.buyer_id, o.ordered_day from orders.sales_order o where o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= ${first}::date) s) g
    where g.day between ${first}::date and ${last}::date and coalesce(g.following - g.day > ${silent}::int, true)`
}

async function read({ tx }: Context, query: RawBuilder<unknown>): Promise<Start[]> {
  const { rows } = await sql<Start>`
    select p.id::float8 as party, (extract(epoch from f.at) * 1000)::float8 as at from (${query}) f join parties.party a on a.id = f.party join parties.party p on p.id = coalesce(a.survivor_id, a.id) and p.deleted_at is null order by f.at, p.id`.execute(tx)
  return rows
}

/** By the calendar, day by day; a daily look is taken on the last day, for whom its conditions hold then. */
async function byCalendar(context: Context, definition: Definition, { days, zone }: Window): Promise<Start[]> {
  const starts: Start[] = []
  for (const day of definition.trigger.on === 'daily' ? [days.to] : daysOf(days)) {
    const at = noonIn(zone, day).getTime()
    for (const party of await meantOn(context, definition, { from: day, to: day })) starts.push({ party: Number(party), at })
  }
  return starts
}
