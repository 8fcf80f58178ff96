import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { matchParties } from '#modules/parties/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Trigger } from '../definition/definition.ts'
import { conductor } from '../engine/conductor.ts'
import { enrol, type Open } from '../engine/enrol.ts'
import { findOpen } from '../engine/find-open.ts'
import { isFestival, lunarDate } from './festivals.ts'

/** Starts parties on the playbooks that go by the calendar or look at everyone once a day. Each is looked at once a day, however often this is called. */
export async function sweepDay(db: Db, now: Date): Promise<void> {
  const open = await inTransaction(db, conductor, (context) => findOpen(context, ['birthday', 'festival', 'daily']), now)
  for (const playbook of open) {
    await inTransaction(db, conductor, async (context) => {
      const today = dayIn(await getSetting(context.tx, 'firm.zone'), now)
      const { rows } = await sql`insert into playbooks.sweep (playbook_id, day) values (${playbook.playbookId}, ${today}) on conflict (playbook_id) do update set day = excluded.day where sweep.day < excluded.day returning 1`.execute(context.tx)
      if (rows.length) await enrol(context, playbook, await asked(context, playbook, today))
    }, now)
  }
}

/** Who is meant today. */
async function asked(context: Context, { definition: { trigger, conditions } }: Open, today: string): Promise<string[]> {
  if (trigger.on === 'birthday') return born(context, trigger, today)
  if (trigger.on === 'festival' && !isFestival(today, trigger.festival, trigger.days)) return []
  return Array.from(await matchParties(context, conditions ?? { all: [] }), String)
}

async function born({ tx }: Context, { days, lunar }: Extract<Trigger, { on: 'birthday' }>, today: string): Promise<string[]> {
  const day = dayFromNumber(dayNumber(today) - days)
  const { rows } = await sql<{ id: string; birthday: string }>`select id::text, birthday::text from parties.party where survivor_id is null and deleted_at is null and birthday is not null and ${lunar ? sql`true` : onTheDay(day)} order by id`.execute(tx)
  if (!lunar) return rows.map((r) => r.id)
  const { month, day: date, leap } = lunarDate(day)
  return rows.filter((r) => { const b = lunarDate(r.birthday); return !leap && b.month === month && b.day === date }).map((r) => r.id)
}

/** Born on this day of the year; whoever was on 29 February has it on the 28th of other years. */
function onTheDay(day: string): RawBuilder<unknown> {
  const short = day.endsWith('-02-28') && dayFromNumber(dayNumber(day) + 1).endsWith('-03-01')
  return sql`to_char(birthday, 'MM-DD') = any (${short ? '{02-28,02-29}' : `{${day.slice(5)}}`}::text[])`
}
