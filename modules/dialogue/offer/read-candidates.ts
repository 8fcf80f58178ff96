import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { readOffers as readRecommended, whyOf } from '#modules/prediction/api.ts'
import type { Named } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'
import { idList } from '../sql.ts'
import type { NextOffer } from './contract.ts'
import { reasons } from './reason-words.ts'
import type { Candidate } from './score-offers.ts'

/** A candidate with whom it is for, what it is, and what speaks for it. */
export interface Found { key: string; partyId: string; product: NextOffer['product']; offer: NextOffer['offer']; needId: string | null; candidate: Candidate; reasons: Named[] }

export type Product = NonNullable<NextOffer['product']>
interface Asked { partyId: string; needId: string; wording: string; strength: number; confidence: number; group: string; product: Product }

/** What one piece leaves: its price less its cost, or the firm's usual margin where the cost is not known; nothing where there is no price, or no rate for its currency. */
async function marginsOf({ tx }: Context, productIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const [margin, currency] = [await getSetting(tx, 'value.margin'), await getSetting(tx, 'firm.currency')]
  const { rows } = await sql<{ id: string; cents: string }>`
    select p.id::text, round((p.price - coalesce(p.cost, p.price * (1 - ${margin}::numeric))) * 100 * case when coalesce(p.currency, ${currency}) = ${currency} then 1 else (select r.rate from orders.exchange_rate r where r.currency = p.currency order by r.day desc limit 1) end)::bigint::text as cents
    from products.product p where p.id = any (${idList(productIds)}) and p.active and p.price is not null`.execute(tx)
  return new Map(rows.flatMap((r) => (r.cents === null ? [] : [[r.id, Number(r.cents)] as const])))
}

/** The products that open needs ask for: of each need's group those that most have bought. */
async function askedFor({ tx }: Context, heads: readonly string[]): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select h.id::text as "partyId", n.id::text as "needId", n.wording, n.strength, case when n.rule is null then 1 when n.state = 'proposed' then n.confidence else greatest(n.confidence, 0.8) end::float8 as confidence, n.product_group as "group",
      json_build_object('id', p.id::text, 'name', p.name, 'category', p.category, 'price', p.price::numeric(18, 2)::text, 'currency', p.currency) as product
    from parties.party own join parties.party h on h.id = case when own.survivor_id is null then own.id else own.survivor_id end join dialogue.need n on n.party_id = own.id
    cross join lateral dialogue.bestsellers(n.product_group, 3) b (id) join products.product p on p.id = b.id
    where (own.id = any (${idList(heads)}) or own.survivor_id = any (${idList(heads)})) and n.state in ('open', 'being-met', 'proposed') and n.product_group is not null order by n.strength desc, n.id`.execute(tx)
  return rows
}

/** Products that could be offered to some parties: those that the recommendations name, and those that open needs ask for. */
export async function productsFor(context: Context, heads: readonly string[]): Promise<Found[]> {
  const recommended = await readRecommended(context.tx, sql`r.party_id = any (${idList(heads)}) and p.active order by r.party_id, r.place`)
  const asked = await askedFor(context, heads)
  const margins = await marginsOf(context, [...new Set([...recommended.map((r) => r.product.id), ...asked.map((a) => a.product.id)])])
  const found = new Map<string, Found>()
  const entry = (partyId: string, product: Product): Found => {
    const key = `${partyId} product/${product.id}`
    const known = found.get(key) ?? { key: `product/${product.id}`, partyId, product, offer: null, needId: null, reasons: [], candidate: { recommended: 0, need: null, used: null, margin: margins.get(product.id) ?? null, cost: 0, declinedDays: null, waiting: false, reachable: true } }
    found.set(key, known)
    return known
  }
  for (const row of recommended) {
    const one = entry(row.partyId, row.product)
    one.candidate.recommended = row.share / 1000
    one.reasons.push(whyOf(row).reason)
  }
  for (const { partyId, product, needId, wording, strength, confidence } of asked) {
    const one = entry(partyId, product)
    if (one.candidate.need) continue
    one.candidate.need = { strength, confidence }
    one.needId = needId
    one.reasons.unshift(reasons.need(wording, strength))
  }
  return [...found.values()]
}
