import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { conductor } from '../engine/conductor.ts'
import { enrol, type Open } from '../engine/enrol.ts'
import { findOpen } from '../engine/find-open.ts'
import { meantOn } from './meant-on.ts'

/** So many days that were not looked at (the firm's server stood still) are made up for. */
const MADE_UP = 7

/** Starts parties on the playbooks that go by the calendar or look at everyone once a day. Each is looked at once a day, however often this is called. */
export async function sweepDay(db: Db, now: Date): Promise<void> {
  const open = await inTransaction(db, conductor, (context) => findOpen(context, ['birthday', 'festival', 'daily', 'silence', 'contract']), now)
  for (const playbook of open) await inTransaction(db, conductor, (context) => sweep(context, playbook), now)
}

async function sweep(context: Context, open: Open): Promise<void> {
  const { tx, now } = context
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows: [looked] } = await sql<{ before: string | null }>`
    with before as (select day from playbooks.sweep where playbook_id = ${open.playbookId} for update)
    insert into playbooks.sweep (playbook_id, day) values (${open.playbookId}, ${today}) on conflict (playbook_id) do update set day = excluded.day where sweep.day < excluded.day returning (select day::text from before) as before`.execute(tx)
  if (!looked) return
  const from = looked.before === null ? dayNumber(today) : Math.max(dayNumber(looked.before) + 1, dayNumber(today) - MADE_UP)
  const parties = await meantOn(context, open.definition, { from: dayFromNumber(from), to: today })
  if (parties.length) await enrol(context, open, parties)
}
