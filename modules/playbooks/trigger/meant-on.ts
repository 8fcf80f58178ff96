import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { matchParties } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition, Trigger } from '../definition/definition.ts'
import { isFestival, lunarDate } from './festivals.ts'

/** Days from one to another, both included. */
export interface Days { from: string; to: string }

export const daysOf = ({ from, to }: Days): string[] => Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dayFromNumber(dayNumber(from) + i))

/** Whom a trigger by the calendar means on some days; conditions are asked by whoever enrols them. A daily look is at today, whatever was missed. */
export async function meantOn(context: Context, { trigger, conditions }: Pick<Definition, 'trigger' | 'conditions'>, days: Days): Promise<string[]> {
  if (trigger.on === 'birthday') return born(context, trigger, days)
  if (trigger.on === 'silence') return fellSilent(context, trigger.days, days)
  if (trigger.on === 'contract') return contractEnds(context, trigger.days, days)
  if (trigger.on === 'festival' && !daysOf(days).some((day) => isFestival(day, trigger.festival, trigger.days))) return []
  return Array.from(await matchParties(context, conditions ?? { all: [] }), String)
}

const living = sql`p.survivor_id is null and p.deleted_at is null`
const shifted = ({ from, to }: Days, by: number): Days => ({ from: dayFromNumber(dayNumber(from) + by), to: dayFromNumber(dayNumber(to) + by) })

/** The last day on which there was a contact or an order. In a query with `c` (last contact) and `s` (standing). */
const lastSign = (zone: string): RawBuilder<unknown> => sql`greatest(case when c.at > '-infinity' then (c.at at time zone ${zone})::date end, s.last_day)`

async function fellSilent({ tx }: Context, silent: number, days: Days): Promise<string[]> {
  const { from, to } = shifted(days, -silent)
  const zone = await getSetting(tx, 'firm.zone')
  const { rows } = await sql<{ id: string }>`
    select p.id::text as id from parties.party p join touchpoints.last_contact c on c.party_id = p.id join intelligence.standing s on s.party_id = p.id
    where ${living} and (s.last_day between ${from}::date and ${to}::date or c.at between ${from}::date - 1 and ${to}::date + 2) and ${lastSign(zone)} between ${from}::date and ${to}::date order by p.id`.execute(tx)
  return rows.map((r) => r.id)
}

async function contractEnds({ tx }: Context, after: number, days: Days): Promise<string[]> {
  const { from, to } = shifted(days, -after)
  const { rows } = await sql<{ id: string }>`select p.id::text as id from parties.party p join intelligence.standing s on s.party_id = p.id where ${living} and s.contract_day between ${from}::date and ${to}::date order by p.id`.execute(tx)
  return rows.map((r) => r.id)
}

async function born({ tx }: Context, { days, lunar }: Extract<Trigger, { on: 'birthday' }>, swept: Days): Promise<string[]> {
  const meant = daysOf(shifted(swept, -days))
  const { rows } = await sql<{ id: string; birthday: string }>`select p.id::text, p.birthday::text from parties.party p where ${living} and p.birthday is not null and ${lunar ? sql`true` : onTheDays(meant)} order by p.id`.execute(tx)
  if (!lunar) return rows.map((r) => r.id)
  const moons = new Set(meant.map(lunarDate).filter((m) => !m.leap).map((m) => `${m.month}-${m.day}`))
  return rows.filter((r) => { const b = lunarDate(r.birthday); return moons.has(`${b.month}-${b.day}`) }).map((r) => r.id)
}

/** Born on one of these days of the year; whoever was on 29 February has it on the 28th of other years. */
function onTheDays(days: readonly string[]): RawBuilder<unknown> {
  const meant = days.flatMap((day) => [day.slice(5), ...(day.endsWith('-02-28') && dayFromNumber(dayNumber(day) + 1).endsWith('-03-01') ? ['02-29'] : [])])
  return sql`to_char(p.birthday, 'MM-DD') = any (${`{${meant.join(',')}}`}::text[])`
}
