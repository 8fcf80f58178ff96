import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dayLimit } from '../policy/read-rules.ts'
import type { Deliverability } from './contract.ts'

const MOST_DOMAINS = 50
type Counts = Deliverability['total']

const none: Counts = { sent: 0, failed: 0, doubtful: 0, bounced: 0, softBounced: 0, complained: 0, opened: 0, clicked: 0, replied: 0 }
const add = (a: Counts, b: Counts): Counts => Object.fromEntries(Object.keys(none).map((key) => [key, a[key as keyof Counts] + b[key as keyof Counts]])) as Counts

/** How mail of the last days arrives, among the parties that the asker may see. Openings, clicks and the like count messages, each once, and never what machines did. */
export async function getDeliverability(context: Pick<Context, 'tx' | 'now'>, { days }: { days: number }): Promise<Deliverability> {
  const { tx, now } = context
  const zone = await getSetting(tx, 'firm.zone')
  const today = dayIn(zone, now)
  const from = dayFromNumber(dayNumber(today) - days + 1)
  const domains = await byDomain(context, from, zone)
  const { rows: held } = await sql<Deliverability['held'][number]>`
    select coalesce(m.reason, '') as reason, count(*)::int as messages from messaging.message m where m.channel = 'email' and m.state = 'withheld' and m.ended_at >= (${from}::date at time zone ${zone}) group by 1 order by 2 desc limit 20`.execute(tx)
  const { rows: [open] } = await sql<{ waiting: number; doubtful: number; unknown: number; suppressed: number; sentToday: number }>`
    select (select count(*)::int from messaging.message where state = 'queued') as waiting, (select count(*)::int from messaging.message where state = 'doubtful') as doubtful,
      (select count(*)::int from messaging.inbound where party_id is null and dismissed_at is null) as unknown, (select count(*)::int from consent.suppression where lifted_at is null) as suppressed,
      (select count(*)::int from messaging.message where channel = 'email' and handed_at >= (${today}::date at time zone ${zone})) as "sentToday"`.execute(tx)
  const { sentToday, ...counts } = open!
  const { warmUp } = await getSetting(tx, 'sending.rates')
  const { rows: [mailLog] } = await sql<NonNullable<Deliverability['mailLog']>>`select to_json(until at time zone 'UTC')#>>'{}' || 'Z' as "readAt", fault from messaging.mail_log where source = ${process.env.MAIL_LOG ?? ''}`.execute(tx)
  return {
    from, asOf: now.toISOString(), total: domains.map((d) => d as Counts).reduce(add, none), domains: domains.slice(0, MOST_DOMAINS), held, ...counts, tracking: await getSetting(tx, 'sending.tracking'),
    mailLog: mailLog ?? null,
    warmUp: warmUp && { today: Math.floor(dayLimit(warmUp, today)), sentToday },
  }
}

async function byDomain({ tx }: Pick<Context, 'tx'>, from: string, zone: string): Promise<Deliverability['domains']> {
  const { rows } = await sql<Deliverability['domains'][number]>`
    with left_us as materialized (select m.id, coalesce(m.domain, lower(split_part(m.address, '@', 2)), '') as domain, m.state from messaging.message m where m.channel = 'email' and m.handed_at >= (${from}::date at time zone ${zone}) and m.state in ('sent', 'failed', 'doubtful')),
    told as (select l.domain, n.kind, count(distinct l.id)::int as n from left_us l join messaging.notice n on n.message_id = l.id and not n.machine group by 1, 2),
    kinds as (select domain, jsonb_object_agg(kind, n) as n from told group by domain)
    select l.domain, count(*) filter (where l.state = 'sent')::int as sent, count(*) filter (where l.state = 'failed')::int as failed, count(*) filter (where l.state = 'doubtful')::int as doubtful,
      coalesce((k.n ->> 'bounced')::int, 0) as bounced, coalesce((k.n ->> 'soft-bounced')::int, 0) as "softBounced", coalesce((k.n ->> 'complained')::int, 0) as complained, coalesce((k.n ->> 'opened')::int, 0) as opened, coalesce((k.n ->> 'clicked')::int, 0) as clicked, coalesce((k.n ->> 'replied')::int, 0) as replied
    from left_us l left join kinds k on k.domain = l.domain group by l.domain, k.n order by count(*) desc, l.domain`.execute(tx)
  return rows
}
