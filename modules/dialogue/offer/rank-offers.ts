import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { idList } from '../sql.ts'
import { type Found, productsFor } from './read-candidates.ts'
import { offersFor } from './read-offers-for.ts'
import { reasons } from './reason-words.ts'
import { rankCandidates, REST_DAYS, type Scored } from './score-offers.ts'

/** Channels on which marketing reaches someone by itself. */
const channels = ['email', 'sms', 'wechat', 'wecom'] as const
/** So many days an offer may wait for its answer before it is suggested again. */
const WAIT_DAYS = 30

export interface Ranked { items: (Found & { scored: Scored })[]; channels: string[]; capped: boolean; waiting: number }

/** Ranks what to offer some parties next, all at once: by what it may be expected to bring (see `scoreCandidate`). Heads are survivors that the asker may see. */
export async function rankOffers(context: Context, heads: readonly string[]): Promise<ReadonlyMap<string, Ranked>> {
  if (!heads.length) return new Map()
  const all = [...await productsFor(context, heads), ...await offersFor(context, heads)]
  const told = await toldLately(context, heads)
  const ways = await openWays(context, heads)
  const capped = await atLimit(context, heads)
  return new Map(heads.map((head) => {
    const [open, full] = [ways.get(head) ?? [], capped.has(head)]
    const candidates = all.filter((one) => one.partyId === head).map((one) => withPast(one, told, { open: open.length > 0, full }))
    const waiting = candidates.filter(({ candidate: c }) => c.waiting || (c.declinedDays !== null && c.declinedDays <= REST_DAYS)).length
    return [head, { items: rankCandidates(candidates), channels: open, capped: full, waiting }]
  }))
}

interface Told { declinedDays: number | null; waiting: boolean }

function withPast(one: Found, told: ReadonlyMap<string, Told>, { open, full }: { open: boolean; full: boolean }): Found {
  const { declinedDays, waiting } = told.get(`${one.partyId} ${one.key}`) ?? { declinedDays: null, waiting: false }
  const further = [...(declinedDays !== null && declinedDays > REST_DAYS && declinedDays < 365 ? [reasons.declined(declinedDays)] : []), ...(open && !full ? [] : [full ? reasons.capped : reasons.inPerson])]
  return { ...one, candidate: { ...one.candidate, declinedDays, waiting, reachable: open && !full }, reasons: [...one.reasons, ...further] }
}

/** What was offered to each within the year: when it was last declined, and whether it still waits for its answer. */
async function toldLately({ tx, now }: Context, heads: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<Told & { key: string }>`
    select head || ' ' || key as key, min(days) filter (where outcome = 'declined')::int as "declinedDays", bool_or(outcome = 'waiting' and waited <= ${WAIT_DAYS}) as waiting from (
      select case when own.survivor_id is null then own.id else own.survivor_id end::text as head, coalesce('offer/' || r.offer_id, 'product/' || r.product_id) as key, r.outcome, extract(day from ${now}::timestamptz - coalesce(r.outcome_at, r.at)) as days, extract(day from ${now}::timestamptz - r.at) as waited
      from parties.party own join dialogue.response r on r.party_id = own.id where (own.id = any (${idList(heads)}) or own.survivor_id = any (${idList(heads)})) and r.at > ${now}::timestamptz - interval '400 days' and (r.offer_id is not null or r.product_id is not null)) x
    group by 1`.execute(tx)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** The channels on which the consent ledger allows marketing and an address is known. */
async function openWays({ tx, now }: Context, heads: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const parts = channels.map((channel) => sql`select g.party_id, ${channel}::text as channel from consent.decide_all(${idList(heads)}, 'marketing', ${channel}, ${now}) g where g.allowed and exists (select from parties.contact c where c.party_id = g.party_id and c.channel = consent.contact_of(${channel}))`)
  const { rows } = await sql<{ id: string; channels: string[] }>`select party_id::text as id, array_agg(channel) as channels from (${sql.join(parts, sql` union all `)}) w group by 1`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.channels]))
}

/** Who has had as many marketing messages as the firm's limits allow in their day, week or month: by the same count as sending. */
async function atLimit({ tx, now }: Context, heads: readonly string[]): Promise<ReadonlySet<string>> {
  const caps = await getSetting(tx, 'sending.caps')
  if (caps.day === null && caps.week === null && caps.month === null) return new Set()
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<{ id: string }>`
    select p.head::text as id from messaging.pressure(${idList(heads)}, array_fill(${today}::date, array[${heads.length}::int]), 'marketing', null, array['queued', 'handing', 'given', 'sent', 'doubtful'], null) p
    where messaging.beyond(p.of_day, p.of_week, p.of_month, 0, null, ${JSON.stringify(caps)}::jsonb) is not null`.execute(tx)
  return new Set(rows.map((r) => r.id))
}
