import { sql } from 'kysely'
import { winBack } from '#analytics/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { money, serviceOf, shownRun, type ShownRun } from '../insight/visible.ts'
import { seesCosts } from '../insight/require-costs.ts'
import { modelNames } from '../model/card.ts'
import { readTerms, type Terms } from '../purchase/terms.ts'
import { type PartyValue, valueRefusals } from './contract.ts'
import { referralType } from './referrals.ts'

interface Row {
  partyId: string; computedAt: Date | null; purchases: number; firstDay: string | null; lastDay: string | null; returnedDay: string | null; seasonDay: string | null; alive: number | null; expected: number | null
  spend: string | null; expected_cents: string | null; residual: string; low: string | null; high: string | null; past: string; past_assumed: boolean; broad: string; second: string | null; growth: string | null; alike: string | null; class: number | null
  gross: string; discounts: string; returns: string; revenue: string; goods: string; assumed: boolean; information: string; bargaining: string; carrying: string; untold: string; rewards: string; acquisition: string; retention: string; net: string
  lost: boolean; sltv: string | null; referral: string; saved: string; kind: keyof typeof modelNames | null
  wallet: { amount: string; estimated: boolean; note: string | null; at: string; byName: string | null } | null
  referrals: { partyId: string; name: string; day: string; number: number; judged: number; firstDay: number; broad: string }[]
  history: { month: string; alive: number | null; residual: string; net: string; class: number | null }[]
}

/** What a party is worth; of a merged one, its survivor. */
export async function getPartyValue({ tx, actor }: Context, { id }: { id: string }): Promise<PartyValue> {
  const { rows: [row] } = await sql<Row>`
    select p.id::text as "partyId", v.computed_at as "computedAt", v.purchases, v.first_day::text as "firstDay", v.last_day::text as "lastDay", v.returned_day::text as "returnedDay", v.season_day::text as "seasonDay", v.p_alive as alive, v.expected,
      v.spend_cents::text as spend, v.expected_cents::text, v.residual_cents::text as residual, v.low_cents::text as low, v.high_cents::text as high, v.past_cents::text as past, v.past_assumed, v.broad_cents::text as broad, v.second_cents::text as second, v.potential_cents::text as growth, v.alike_cents::text as alike, v.class,
      v.gross_cents::text as gross, v.discount_cents::text as discounts, v.returns_cents::text as returns, v.revenue_cents::text as revenue, v.cost_cents::text as goods, v.cost_assumed as assumed, v.information_cents::text as information, v.bargaining_cents::text as bargaining, v.carrying_cents::text as carrying, v.untold_cents::text as untold, v.rewards_cents::text as rewards,
      v.acquisition_cents::text as acquisition, v.retention_cents::text as retention, v.net_cents::text as net, v.lost, v.sltv_cents::text as sltv, v.referral_cents::text as referral, v.saved_cents::text as saved,
      (select m.lifetime -> 'model' ->> 'kind' from value.model_of((select r.version_id from value.run r where r.finished_at is not null order by r.id desc limit 1)) m) as kind,
      (select json_build_object('amount', w.amount::text, 'estimated', w.estimated, 'note', w.note, 'at', w.at, 'byName', m.name) from value.wallet w left join people.member_name m on m.id = w.by where w.party_id = p.id) as wallet,
      coalesce((select json_agg(json_build_object('partyId', o.id::text, 'name', o.name, 'day', coalesce(c.valid_from, c.created_at::date), 'number', coalesce(c.valid_from, c.created_at::date) - date '1970-01-01', 'judged', coalesce(t.type, 0), 'firstDay', coalesce(w.first_day - date '1970-01-01', -1), 'broad', w.broad_cents::text) order by c.id)
        from parties.connection c join parties.party b on b.id = c.to_id join parties.party o on o.id = coalesce(b.survivor_id, b.id) and o.deleted_at is null join value.party w on w.party_id = o.id left join value.referral_type t on t.party_id = c.party_id and t.referred_id = c.to_id
        where c.type = 'refers' and c.party_id in (select p.id union all select a.id from parties.party a where a.survivor_id = p.id)), '[]') as referrals,
      coalesce((select json_agg(json_build_object('month', h.month, 'alive', h.alive_bp / 10000.0, 'residual', h.residual_cents::text, 'net', h.net_cents::text, 'class', h.class) order by h.month desc) from (select * from value.history h where h.party_id = p.id order by h.month desc limit 24) h), '[]') as history
    from parties.party p join value.party v on v.party_id = p.id where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id})`.execute(tx)
  const run = await shownRun(tx)
  if (!row || !run) throw new Refusal(valueRefusals['no-value'], { id })
  const value = presented(row, run, await readTerms(tx))
  return seesCosts(actor) ? value : withoutCosts(value)
}

/** To whom costs are closed the year's statement and what is reckoned from it. */
const withoutCosts = (value: PartyValue): PartyValue => ({ ...value, past: null, broad: null, second: null, growth: null, alike: null, statement: null, history: value.history.map((h) => ({ ...h, net: null })) })

function presented(row: Row, run: ShownRun, terms: Terms): PartyValue {
  const cents = (value: string | null): string | null => (value === null ? null : money(value))
  const { partyId, purchases, firstDay, lastDay, returnedDay, seasonDay, expected } = row
  const round = (n: number | null): number | null => (n === null ? null : Math.round(n * 10_000) / 10_000)
  return {
    partyId, purchases, firstDay, lastDay, returnedDay, seasonDay, expected: round(expected), class: row.class, alive: round(row.alive), asOf: run.asOf, computedAt: (row.computedAt ?? new Date(`${run.asOf}T00:00:00Z`)).toISOString(), currency: terms.currency,
    horizonMonths: run.terms.horizonMonths, discount: run.terms.discount, margin: run.terms.margin, marginAssumed: run.terms.marginAssumed, model: row.kind && modelNames[row.kind],
    spend: cents(row.spend), expectedSpend: cents(row.expected_cents), residual: row.low === null || row.high === null ? null : { value: money(row.residual), lower: money(row.low), upper: money(row.high) },
    past: money(row.past), pastAssumed: row.past_assumed, broad: money(row.broad), second: cents(row.second), growth: cents(row.growth), alike: cents(row.alike),
    statement: {
      gross: money(row.gross), discounts: money(row.discounts), returns: money(row.returns), revenue: money(row.revenue), goods: money(row.goods), assumed: row.assumed, rewards: money(row.rewards), acquisition: money(row.acquisition), retention: money(row.retention), net: money(row.net),
      service: { information: money(row.information), bargaining: money(row.bargaining), carrying: money(row.carrying), untold: money(row.untold), total: money(serviceOf(row)) },
    },
    winBack: row.lost && row.sltv !== null ? winBackOf(Number(row.sltv), run, terms) : null, referral: money(row.referral), saved: money(row.saved),
    referrals: row.referrals.map((r) => ({ partyId: r.partyId, name: r.name, day: r.day, type: referralType(r.judged, r.firstDay, r.number), judged: r.judged > 0, broad: money(r.broad) })),
    wallet: row.wallet && { ...row.wallet, share: Number(row.wallet.amount) > 0 ? Math.max(0, Number(row.revenue) / 100 / Number(row.wallet.amount)) : null }, history: row.history.map((h) => ({ ...h, residual: money(h.residual), net: money(h.net) })),
  }
}

function winBackOf(value: number, run: ShownRun, terms: Terms): PartyValue['winBack'] {
  const chance = terms.winBack.rate ?? run.ratios.returns ?? null
  const { net, pays } = winBack({ p: chance ?? 0, value, contactCost: terms.winBack.contact * 100 })
  return { value: money(value), chance, contact: money(terms.winBack.contact * 100), expected: money(net), pays: chance !== null && pays }
}
