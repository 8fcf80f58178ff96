import { sql } from 'kysely'
import { adviserChannels } from '../profile/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Way } from './choose-channel.ts'

/** Days within which what comes in counts as an answer to what went out on the same channel. */
const ANSWER = 7
const DAYS = 730
/** Where nothing has been sent on a channel, one in five is taken to answer. */
const USUAL = 0.2

/** The ways to reach one party: by its contacts, with the consent ledger's answer for service, what it answered and whence it came. Visits and the shop need neither. */
export async function readWays({ tx, now }: Context, partyId: string): Promise<Way[]> {
  const { rows } = await sql<Way>`
    with who as materialized (select unnest(parties.ids_of(${partyId})) as id),
    came as materialized (select x.channel, count(*)::int as n from who w join touchpoints.participant x on x.party_id = w.id and x.shown and x.at > ${now}::timestamptz - make_interval(days => ${DAYS}) join touchpoints.touchpoint t on t.id = x.touchpoint_id where t.direction = 'in' and x.channel is not null group by 1),
    went as materialized (
      select m.channel, count(*)::int as sent, count(*) filter (where exists (select from who v join messaging.inbound i on i.party_id = v.id where i.channel = m.channel and not i.automatic and i.at > m.handed_at and i.at < m.handed_at + make_interval(days => ${ANSWER})))::int as answered
      from who w join messaging.message m on m.party_id = w.id where m.state = 'sent' and m.handed_at > ${now}::timestamptz - make_interval(days => ${DAYS}) group by 1)
    select c.channel, case when c.channel in ('visit', 'shop') then true else d.allowed and exists (select from who w join parties.contact k on k.party_id = w.id
        where k.channel = case c.channel when 'sms' then 'phone' when 'video' then 'phone' when 'wecom' then 'wechat' else c.channel end) end as allowed,
      coalesce(g.sent, 0) as sent, coalesce(g.answered, 0) as answered, coalesce(i.n, 0) as came, ${USUAL}::float8 as usual
    from unnest(${[...adviserChannels]}::text[]) with ordinality c (channel, place) left join came i on i.channel = c.channel left join went g on g.channel = c.channel
    left join lateral (select coalesce(x.allowed, false) as allowed from consent.decide_all(array[parties.survivor_of(${partyId})], 'service', case c.channel when 'video' then 'phone' else c.channel end, ${now}::timestamptz) x) d on true order by c.place`.execute(tx)
  return rows
}
