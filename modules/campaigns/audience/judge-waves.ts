import { type RawBuilder, sql } from 'kysely'
import { dayIn, type Day } from '#kernel/date.ts'
import { decideParties, readRules, type Rules } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'

/** A wave as the forecast sees it: on which channel, and on whose day by whose rules. */
export interface ForeseenWave { number: number; channel: SendingChannel; due: Date; day: Day; rules: Rules }

/** The waves of a campaign; for want of one a mail now. */
export async function foreseenWaves(context: Context, { waves }: Pick<Campaign, 'waves'>): Promise<ForeseenWave[]> {
  const planned = waves.length ? waves : [{ number: 1, channel: 'email', dueAt: context.now.toISOString() }]
  const found: ForeseenWave[] = []
  for (const { number, channel, dueAt } of planned) {
    const rules = await readRules(context, channel as SendingChannel)
    const due = new Date(Math.max(Date.parse(dueAt), context.now.getTime()))
    found.push({ number, channel: channel as SendingChannel, due, day: dayIn(rules.zone, due), rules })
  }
  return found
}

/** SQL (further members of a WITH) that judges everyone of `asked (party_id, left_out)` wave after wave: `k1`, `k2`, … why it would not reach them, `l1`, … whether only after quiet hours. Consent is asked once a channel,
 *  of the function that the send ledger asks; what earlier waves of this campaign would send counts towards the bounds of later ones. */
export function judgeWaves(waves: readonly ForeseenWave[], purpose: string, now: Date): { ctes: RawBuilder<unknown>; last: RawBuilder<unknown> } {
  const channels = [...new Set(waves.map((w) => w.channel))]
  const decided = channels.map((channel) => sql`${sql.ref(`on_${channel}`)} as materialized (${decideParties(sql`select party_id from asked`, { channel, purpose, now })})`)
  const judged = waves.map((wave, i) => sql`${sql.ref(`w${i + 1}`)} as materialized (${judge(waves, i, wave, purpose)})`)
  return { ctes: sql.join([...decided, ...judged]), last: sql.ref(`w${waves.length}`) }
}

function judge(waves: readonly ForeseenWave[], at: number, { channel, due, day, rules }: ForeseenWave, purpose: string): RawBuilder<unknown> {
  const before = at === 0 ? sql`(select party_id, left_out from asked)` : sql.ref(`w${at}`)
  const own = (unit: 'day' | 'week' | 'month'): RawBuilder<unknown> => sql.join([sql`0`, ...waves.slice(0, at).flatMap((w, j) => [sql`case when ${sql.ref(`a.k${j + 1}`)} is null and date_trunc(${unit}, ${w.day}::date) = date_trunc(${unit}, ${day}::date) then 1 else 0 end`])], sql` + `)
  const counts = rules.day !== null || rules.week !== null || rules.month !== null ? sql`true` : sql`exists (select from consent.wish x where x.purpose = ${purpose} and x.most_per_month is not null)`
  const bound = sql`case when p.stance = 'asked' then messaging.beyond(coalesce(c.of_day, 0) + ${own('day')}, coalesce(c.of_week, 0) + ${own('week')}, coalesce(c.of_month, 0) + ${own('month')}, coalesce(c.of_purpose, 0) + ${own('month')}, w.most_per_month, ${JSON.stringify(rules)}::jsonb) end`
  return sql`
    select a.*, coalesce(d.reason, a.left_out, ${bound}) as ${sql.ref(`k${at + 1}`)}, t.awake > t.local as ${sql.ref(`l${at + 1}`)}
    from ${before} a join ${sql.ref(`on_${channel}`)} d on d.party_id = a.party_id join parties.party y on y.id = a.party_id join consent.purpose p on p.key = ${purpose}
    cross join lateral (select l.local, case when p.stance = 'asked' then messaging.awake(l.local, ${rules.quietFrom}::time, ${rules.quietTo}::time) else l.local end as awake from (select case when y.zone is null then ${due}::timestamptz at time zone ${rules.zone} else messaging.local_time(${due}::timestamptz, y.zone, ${rules.zone}) end as local) l) t
    left join consent.wish w on w.party_id = a.party_id and w.purpose = ${purpose}
    left join messaging.pressure(array(select party_id from asked where ${counts}), array(select ${day}::date from asked where ${counts}), ${purpose}, null, '{queued,handing,given,sent,doubtful}', null) c on c.head = a.party_id`
}
