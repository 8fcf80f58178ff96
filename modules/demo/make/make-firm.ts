import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { runStandings } from '#modules/intelligence/api.ts'
import { countResults } from '#modules/playbooks/api.ts'
import { runValues } from '#modules/value/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { tellProgress, type TellProgress } from '../state/tell-progress.ts'
import { refreshStatistics } from '../state/refresh-statistics.ts'
import { tellFirm } from '../story/tell-firm.ts'
import { tellMarketing } from '../marketing/tell-marketing.ts'
import { tellPlaybooks } from '../playbooks/tell-playbooks.ts'
import { calendar } from './calendar.ts'
import { writeContacts } from './write-contacts.ts'
import { writeDialogue } from './write-dialogue.ts'
import { writeDuties } from './write-duties.ts'
import { writeHouse } from './write-house.ts'
import { writeOrders } from './write-orders.ts'
import { writeParties } from './write-parties.ts'
import type { Making } from './making.ts'

/** How many earlier months get a standing of their own, so that stages are seen to move. */
const MONTHS_BACK = 12
const MONTH_MS = 30 * 86_400_000

/** Makes the firm in one transaction, all or nothing, and computes everyone's value and standing. Does nothing where none was asked for. */
export async function makeFirm(db: Db, now: Date, { signal, families }: { signal: AbortSignal; families?: number | undefined }): Promise<{ parties: number; orders: number }> {
  const tell = tellProgress(db)
  const made = await inTransaction(db, system('demo'), (context) => write(context, tell, families), now)
  if (!made) return { parties: 0, orders: 0 }
  await inTransaction(db, system('demo'), tellMarketing, now)
  await inTransaction(db, system('demo'), tellPlaybooks, now)
  await computeStandings(db, now, { tell, alone: made.alone, signal })
  await countResults({ db, now, signal })
  await inTransaction(db, system('demo'), ({ tx }) => sql`update demo.firm set state = 'ready', step = null, progress = 1, made_at = ${now}`.execute(tx))
  return { parties: made.parties, orders: made.orders }
}

async function write(context: Context, tell: TellProgress, families?: number): Promise<{ parties: number; orders: number; alone: boolean } | null> {
  const { tx, now } = context
  /* Tables that are nearly empty now will be large before this transaction ends, and plans made for its first rows are kept for its last. */
  await sql`set local enable_seqscan = off; set local jit = off`.execute(tx)
  const { rows: [asked] } = await sql<{ by: string | null; root: string; written: boolean; alone: boolean }>`
    select asked_by::text as by, (select id::text from people.unit where parent_id is null) as root, exists (select from demo.record) as written, not exists (select from parties.party) as alone from demo.firm where state = 'making'`.execute(tx)
  if (!asked) return null
  const zone = await getSetting(tx, 'firm.zone')
  const firm = tellFirm(dayNumber(dayIn(zone, now)), families)
  if (asked.written) return { parties: firm.parties.length, orders: firm.orders.length, alone: false }
  const making: Making = { context, firm, calendar: calendar(zone, now), root: asked.root, askedBy: asked.by, ids: { unit: [], member: [], product: [], party: [], order: [] } }
  await writeHouse(making)
  await tell('parties', 0.05)
  await writeParties(making)
  await tell('orders', 0.25)
  await writeOrders(making, (share) => tell('orders', 0.25 + 0.4 * share))
  await writeContacts(making, (share) => tell('contacts', 0.65 + 0.15 * share))
  await writeDuties(making)
  await writeDialogue(making)
  await refreshStatistics(tx)
  await sql`delete from intelligence.stale s using demo.record r where r.object = 'party' and r.id = s.party_id`.execute(tx)
  return { parties: firm.parties.length, orders: firm.orders.length, alone: asked.alone }
}

interface Computing { tell: TellProgress; /** Nobody else is here whose history a run of an earlier day would touch. */ alone: boolean; signal: AbortSignal }

async function computeStandings(db: Db, now: Date, { tell, alone, signal }: Computing): Promise<void> {
  const back = alone ? MONTHS_BACK : 0
  for (let k = back; k >= 0; k--) {
    await tell('standing', 0.8 + 0.19 * (1 - k / (back + 1)))
    if (k === 0) await runValues(db, now, { signal })
    const { runId } = await runStandings(db, new Date(now.getTime() - k * MONTH_MS), signal)
    await inTransaction(db, system('demo'), ({ tx }) => sql`insert into demo.record (object, id) values ('run', ${runId})`.execute(tx))
  }
}
