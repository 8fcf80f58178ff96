import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { conditionOf, fieldsIn, joins, partyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Given, type Offer, offersGiven, refusedReasons } from '../contract.ts'
import { readOffer } from '../offer/read-offers.ts'

/** What to give to whom: `step` names what asks for it (`campaign/12/wave/1`), so that asking again gives nothing twice. */
export interface Giving {
  offerId: string
  step: string
  /** SQL that selects `party_id` of whom it is for. */
  audience: RawBuilder<unknown>
}

/** Gives an offer to everyone in the audience in one statement, within its stock, its codes, its limit per party and its conditions. Who gets none stands in the ledger with the reason; where the stock
 *  runs out, the lot decides. Givings of one offer wait for one another, so that none exceeds the stock. */
export async function giveOffer(context: Context, { offerId, step, audience }: Giving): Promise<Given> {
  const { rows: [held] } = await sql<{ given: string; pooled: string }>`select given, pooled from offers.hold(${offerId})`.execute(context.tx)
  const offer = await readOffer(context, offerId)
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const running = offer.state === 'active' && (offer.validFrom ?? today) <= today && (offer.validTo ?? today) >= today
  const left = Math.min(offer.stock === null ? Infinity : Math.max(0, offer.stock - Number(held!.given)), offer.codes === 'imported' ? Number(held!.pooled) : Infinity)
  const rows = await write(context, { offer, step, audience, today, running, left: Math.min(left, 2_000_000_000) })
  const refused = Object.fromEntries(refusedReasons.map((reason) => [reason, rows.find((row) => row.reason === reason)?.n ?? 0])) as Given['refused']
  const given = rows.find((row) => row.reason === null && !row.known)?.n ?? 0
  if (given || rows.some((row) => row.reason)) await publish(context, offersGiven, { offerId, step, given, refused: Object.values(refused).reduce((a, b) => a + b, 0) })
  return { given, known: rows.find((row) => row.known)?.n ?? 0, refused }
}

interface Written { reason: string | null; known: boolean; n: number }

async function write(context: Context, { offer, step, audience, today, running, left }: { offer: Offer; step: string; audience: RawBuilder<unknown>; today: string; running: boolean; left: number }): Promise<Written[]> {
  const { tx, actor, now } = context
  const who = offer.who && conditionOf(context, await partyFields(tx, fieldsIn(offer.who)), { filter: offer.who })
  const fits = who ? sql`a.party_id in (select party.id from parties.party party ${joins(who.sources)} where party.id = any (array(select party_id from audience)) and ${who.where})` : sql`true`
  const code = { generated: sql`offers.new_code(${offer.prefix})`, imported: sql`c.code`, common: sql`${offer.commonCode}`, none: sql`null` }[offer.codes]
  const { rows } = await sql<Written>`
    with audience as materialized (select distinct case when p.survivor_id is null then p.id else p.survivor_id end as party_id from (${audience}) a join parties.party p on p.id = a.party_id where p.deleted_at is null),
    asked as materialized (select a.party_id from audience a where not exists (select from offers.gift g where g.offer_id = ${offer.id} and g.step = ${step} and g.party_id = a.party_id and g.state <> 'refused')),
    judged as materialized (
      select a.party_id, case when not ${running} then 'not-running' when not (${fits}) then 'conditions' when coalesce(h.gifts, 0) >= ${offer.perParty ?? 2_000_000_000} then 'limit' end as reason
      from asked a left join offers.had(${offer.id}, array(select party_id from asked)) h on h.party_id = a.party_id),
    placed as materialized (select j.party_id, j.reason, case when j.reason is null then row_number() over (partition by j.reason is null order by experiments.place(${step}, j.party_id), j.party_id) end as n from judged j),
    codes as materialized (select x.code, row_number() over () as n from offers.take_codes(${offer.id}, (select count(*)::int from placed p where p.n <= ${left} and ${offer.codes === 'imported'})) x (code)),
    written as (
      insert into offers.gift as g (offer_id, step, party_id, state, reason, code, own_code, given_at, given_by, valid_until)
      select ${offer.id}, ${step}, p.party_id, case when p.n <= ${left} then 'given' else 'refused' end, case when p.reason is not null then p.reason when p.n > ${left} then 'stock' end,
        case when p.n <= ${left} then ${code} end, coalesce(p.n <= ${left}, false) and ${offer.codes === 'generated' || offer.codes === 'imported'}, ${now}::timestamptz, ${actor.memberId}::bigint, least(${offer.validTo}::date, ${today}::date + ${offer.validDays}::int)
      from placed p left join codes c on c.n = p.n
      on conflict (offer_id, step, party_id) do update set state = excluded.state, reason = excluded.reason, code = excluded.code, own_code = excluded.own_code, given_at = excluded.given_at, given_by = excluded.given_by, valid_until = excluded.valid_until
        where g.state = 'refused' returning g.reason)
    select reason, false as known, count(*)::int as n from written group by reason
    union all select null, true, ((select count(*) from audience) - (select count(*) from asked))::int`.execute(tx)
  return rows
}
