import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { memberActor } from '#modules/people/api.ts'
import { type Actor, reach, system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { type MailSettings, readMailSettings } from '#platform/mail/settings.ts'
import { type AnalysisQuery, AnalysisQuery as Query } from '../contract.ts'
import { nextTime } from './next-time.ts'
import { writeMail } from './write-mail.ts'

interface Due { id: string; name: string; query: unknown; owner_id: string; every: 'day' | 'week' | 'month'; on: number; at: string; member_ids: string[]; next_at: Date }
interface Mailing { db: Db; now: Date; log: JobContext['log']; settings: MailSettings; due: Due; query: AnalysisQuery }

const actor = system('analysis-mail')
const RETRY_MS = 3_600_000

/** Every minute: mails the analyses that are due, to each recipient what they may see. What fails is tried again for an hour, without anybody getting it twice. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const settings = readMailSettings()
  const due = await inTransaction(db, actor, async ({ tx }) => (await sql<Due>`
    select a.id::text, a.name, a.query, a.owner_id::text, s.every, s."on", to_char(s.at, 'HH24:MI') as at, s.member_ids::text[], s.next_at
    from measures.schedule s join measures.analysis a on a.id = s.analysis_id where s.next_at <= ${now} order by s.next_at limit 50`.execute(tx)).rows)
  for (const one of due) {
    if (signal.aborted) return
    await mailOne({ db, now, log, settings, due: one, query: Query.parse(one.query) })
  }
}

async function mailOne(mailing: Mailing): Promise<void> {
  const { db, now, due, settings } = mailing
  const owner = await memberActor(db, due.owner_id)
  const allowed = owner && reach(owner, 'schedule', 'analysis')
  const results = settings.smtpUrl && allowed ? await inOrder(due.member_ids, (member) => mailMember(mailing, member)) : []
  const failed = results.filter((r) => r === 'failed').length
  if (failed && now.getTime() - due.next_at.getTime() < RETRY_MS) return
  const problem = !settings.smtpUrl ? 'no-server' : !allowed ? 'not-allowed' : failed ? 'failed' : null
  await inTransaction(db, actor, async ({ tx }) => {
    const next = nextTime(due, now, await getSetting(tx, 'firm.zone'))
    await sql`update measures.schedule set next_at = ${next}, last_at = ${now}, sent = sent + ${results.filter((r) => r === 'sent').length}, problem = ${problem} where analysis_id = ${due.id}`.execute(tx)
    await sql`delete from measures.delivery where at < ${now}::timestamptz - interval '40 days'`.execute(tx)
  })
}

async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const all: R[] = []
  for (const item of items) all.push(await work(item))
  return all
}

/** One recipient. The delivery is claimed before the mail leaves and given back where it does not. */
async function mailMember({ db, now, log, settings, due, query }: Mailing, memberId: string): Promise<'sent' | 'failed' | 'skipped'> {
  const claimed = await inTransaction(db, actor, async ({ tx }) => {
    const { rows: [to] } = await sql<{ email: string }>`select m.email from people.member m where m.id = ${memberId} and m.active`.execute(tx)
    const { rows } = await sql`insert into measures.delivery (analysis_id, due_at, member_id, at) values (${due.id}, ${due.next_at}, ${memberId}, ${now}) on conflict do nothing returning 1`.execute(tx)
    return rows.length ? to : undefined
  })
  const reader = claimed && await memberActor(db, memberId)
  if (!reader || !reach(reader, 'read', 'insight')) return 'skipped'
  try {
    const mail = await inTransaction(db, reader, (context) => writeMail(context, { id: due.id, name: due.name, query, link: settings.baseUrl }), now)
    await sendMail({ to: claimed.email, messageId: `<analysis-${due.id}-${due.next_at.getTime()}-${memberId}@guanxi>`, ...mail }, settings)
    return 'sent'
  } catch (err) {
    log.error({ err, analysis: due.id, member: memberId }, 'mail of an analysis')
    await giveBack(db, actor, due, memberId)
    return 'failed'
  }
}

const giveBack = (db: Db, by: Actor, due: Due, memberId: string): Promise<unknown> =>
  inTransaction(db, by, ({ tx }) => sql`delete from measures.delivery where analysis_id = ${due.id} and due_at = ${due.next_at} and member_id = ${memberId}`.execute(tx))
