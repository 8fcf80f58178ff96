import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { TodaySource } from '#modules/work/extension.ts'

interface Row { id: string; name: string; due: string; stake: string; level: number; channel: string | null; every: number; last: string | null; purpose: string }

/** When a relationship is due by its level's policy: so many days after the last contact, or after the last purchase where there was none. In a query with `s` (standing), `policy` and `c` (last contact). */
export const DUE = sql`((case when c.at > '-infinity' then (c.at at time zone 'UTC')::date else s.last_day end) + policy.every_days)`

/** Relationships that the reader is to be in touch with by the contact policy of their level: the reader's own, or all of a level that the policy gives to the reader. A contact meanwhile takes its line away at once. */
export const dueContacts: TodaySource = {
  name: 'due-contact',
  async find({ tx, actor, now }, { after, limit }) {
    const today = dayIn(await getSetting(tx, 'firm.zone'), now)
    const currency = await getSetting(tx, 'firm.currency')
    const { rows } = await sql<Row>`
      select d.* from (
        select s.party_id::text as id, s.party_id, p.name, ${DUE}::text as due, ${DUE} as due_day, s.stake, s.level_shown::int as level, policy.channel, policy.every_days as every, policy.purpose, case when c.at > '-infinity' then (c.at at time zone 'UTC')::date::text end as last
        from intelligence.standing s join intelligence.contact_policy policy on policy.level = s.level_shown and policy.active and policy.every_days is not null
        join touchpoints.last_contact c on c.party_id = s.party_id join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
        where s.level > 0 and s.stake is not null and ((policy.who = 'owner' and s.owner_id = ${actor.memberId}::bigint) or (policy.who = 'member' and policy.member_id = ${actor.memberId}::bigint))) d
      where d.due_day <= ${today}::date and ${after ? sql`(d.due_day, d.stake, d.party_id) < (${after.day}::date, ${String(toUnits(after.stake) / 100n)}::bigint, ${after.key}::bigint)` : sql`true`}
      order by d.due_day desc, d.stake desc, d.party_id desc limit ${limit}`.execute(tx)
    return rows.map(({ id, name, due, stake, level, channel, every, last, purpose }) => ({ source: 'due-contact', key: id, party: { id, name }, day: due, stake: { amount: fromUnits(BigInt(stake) * 100n), currency }, reason: { level, channel, every, last, purpose } }))
  },
}
