import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../../delivery/runner.ts'
import { readMailSettings } from '../mail-settings.ts'
import { domainOf } from '../message-id.ts'
import { linesAfter, type LogLine, type Position } from './log-source.ts'
import { type LogEvent, readLine } from './read-line.ts'
import { settleDoubts } from './settle-doubts.ts'
import { takeEvents } from './take-events.ts'

const MOST_LINES = 5000
const KEEP_DAYS = 10

/** Reads what is new in the mail server's log (`MAIL_LOG`), and settles by it what is in doubt. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const source = process.env.MAIL_LOG
  const settings = readMailSettings()
  if (!source || !settings) return
  try {
    await readLog(db, { source, domain: domainOf(settings.from), now, signal })
    const settled = await inTransaction(db, deliverer, (context) => settleDoubts(context, { source, whole: process.env.MAIL_LOG_WHOLE === 'yes' }), now)
    if (settled.arrived || settled.absent) log.info(settled, 'doubtful mails settled by the log')
  } catch (error) {
    log.warn({ source, err: error }, 'mail log')
    await inTransaction(db, deliverer, ({ tx }) => sql`insert into messaging.mail_log (source, since, until, fault) values (${source}, ${now}, ${now}, ${(error as Error).message.slice(0, 300)}) on conflict (source) do update set fault = excluded.fault`.execute(tx), now)
  }
}

interface Reading { source: string; domain: string; now: Date; signal: AbortSignal }

/** Takes lines in by thousands; how far it was read is written down with what was read, so that nothing is taken in twice or left out. */
async function readLog(db: Db, { source, domain, now, signal }: Reading): Promise<void> {
  const inOne = <T>(work: (context: Context) => Promise<T>) => inTransaction(db, deliverer, work, now)
  let position = await inOne(async ({ tx }) => (await sql<{ position: Position }>`
    insert into messaging.mail_log (source, since, until) values (${source}, ${now}, ${now}) on conflict (source) do update set fault = null returning position`.execute(tx)).rows[0]!.position)
  let events: LogEvent[] = []
  let lines = 0
  let gap = false
  const take = (): Promise<void> => inOne(async (context) => {
    await takeEvents(context, events, domain)
    await sql`update messaging.mail_log set position = ${JSON.stringify(position)}::jsonb, since = case when ${gap} then ${now}::timestamptz else since end where source = ${source}`.execute(context.tx)
  })
  const note = (line: LogLine): void => {
    const event = readLine(line.text)
    if (event) events.push(event)
    position = line.position
    gap ||= line.gap
  }
  for await (const line of linesAfter(source, position)) {
    note(line)
    if (++lines < MOST_LINES) continue
    await take()
    if (signal.aborted) return
    events = []
    lines = 0
  }
  await take()
  await inOne(async ({ tx }) => {
    await sql`update messaging.mail_log set until = ${now} where source = ${source}`.execute(tx)
    await sql`delete from messaging.mail_taken where at < ${now}::timestamptz - make_interval(days => ${KEEP_DAYS})`.execute(tx)
  })
}
