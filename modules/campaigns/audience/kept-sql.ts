import { type RawBuilder, sql } from 'kysely'
import { addressOn, readRules, type Rules } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'

/** What is asked of everyone in an audience: whether the first message would reach them. */
export interface Reaching { channel: SendingChannel; purpose: string; now: Date; due: Date; rules: Rules }

/** By the first wave's channel, the campaign's purpose and the firm's rules of sending. */
export async function reachingOf(context: Context, { purpose, channel, dueAt }: { purpose: string; channel: string | undefined; dueAt: Date | undefined }): Promise<Reaching> {
  const first = (channel ?? 'email') as SendingChannel
  return { channel: first, purpose, now: context.now, due: dueAt && dueAt > context.now ? dueAt : context.now, rules: await readRules(context, first) }
}

/** The first wave of a campaign as it is read. */
export const firstOf = ({ waves, purpose }: Pick<Campaign, 'waves' | 'purpose'>) => ({ purpose, channel: waves[0]?.channel, dueAt: waves[0] && new Date(waves[0].dueAt) })

/** SQL that selects of some living parties (`select party_id …`) why nothing would reach them, null where it would; whether the firm's holdout has them; and whether quiet hours put it off.
 *  Consent and caps are asked of the same functions as the send ledger asks. */
export const keptSql = (parties: RawBuilder<unknown>, { channel, purpose, now, due, rules }: Reaching): RawBuilder<unknown> => sql`
  select d.party_id, case when not d.allowed then 'consent-' || d.reason when c.value is null then 'no-address' else ${capped(rules) ? sql`b.bound` : sql`null`} end as kept, h.id is not null as firm, t.awake > t.local as later
  from consent.decide_all(array(${parties}), ${purpose}, ${channel}, ${now}::timestamptz) d join parties.party p on p.id = d.party_id cross join lateral (select ${addressOn(channel)} as value) c
  cross join lateral (select l.local, messaging.awake(l.local, ${rules.quietFrom}::time, ${rules.quietTo}::time) as awake from (select messaging.local_time(${due}::timestamptz, p.zone, ${rules.zone}) as local) l) t
  left join experiments.held_out(array(${parties}), ${now}::timestamptz) h (id) on h.id = d.party_id ${capped(rules) ? overSql(parties, purpose, due, rules) : sql``}`

const capped = ({ day, week, month }: Rules): boolean => day !== null || week !== null || month !== null

const overSql = (parties: RawBuilder<unknown>, purpose: string, due: Date, rules: Rules): RawBuilder<unknown> => sql`
  left join (select x.head, messaging.beyond(x.of_day, x.of_week, x.of_month, x.of_purpose, null, ${JSON.stringify(rules)}::jsonb) as bound
    from messaging.pressure(array(${parties}), array(select (${due}::timestamptz at time zone ${rules.zone})::date from (${parties}) q), ${purpose}, null, '{queued,handing,given,sent,doubtful}', null) x) b on b.head = d.party_id`
