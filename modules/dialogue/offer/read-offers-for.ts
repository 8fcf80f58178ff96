import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { readOffers } from '#modules/offers/api.ts'
import type { Offer } from '#modules/offers/contract.ts'
import { conditionOf, fieldsIn, joins, partyFields } from '#modules/parties/api.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { idList } from '../sql.ts'
import type { Found } from './read-candidates.ts'
import { reasons } from './reason-words.ts'

/** Offers that run, looked at the latest first. */
const MOST = 20
const PRIOR = { redeemed: 1, given: 10 }

/** The firm's offers that some parties may have now: running, in stock, fit for them and not had as often as they may. What a use leaves is taken from the party's usual purchase. */
export async function offersFor(context: Context, heads: readonly string[]): Promise<Found[]> {
  if (reach(context.actor, 'give', 'offer') === null) return []
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const running = (await readOffers(context, { closed: false })).filter((o) => o.state === 'active' && (o.validFrom ?? today) <= today && (o.validTo ?? today) >= today && (o.codes === 'imported' ? o.counts.pool > 0 : o.stock === null || o.counts.given < o.stock)).slice(0, MOST)
  const usual = running.length ? await usualPurchase(context, heads) : new Map<string, number>()
  const margin = await getSetting(context.tx, 'value.margin')
  const found: Found[] = []
  for (const offer of running) {
    const used = (offer.counts.redeemed + PRIOR.redeemed) / (offer.counts.given + PRIOR.given)
    for (const partyId of await fitting(context, offer, heads)) {
      const purchase = usual.get(partyId) ?? 0
      const candidate = { recommended: 0, need: null, used, margin: Math.round(purchase * margin), cost: costOf(offer, purchase), declinedDays: null, waiting: false, reachable: true }
      found.push({ key: `offer/${offer.id}`, partyId, product: null, offer: { id: offer.id, name: offer.name }, needId: null, candidate, reasons: [reasons.used(used, offer.counts.given)] })
    }
  }
  return found
}

/** What a use costs: as the firm says, or else what is taken off the purchase. */
function costOf({ cost, benefit, worth }: Offer, purchase: number): number {
  if (Number(cost) > 0) return Number(cost) * 100
  return benefit === 'percent' ? purchase * (worth ?? 0) / 100 : benefit === 'amount' ? (worth ?? 0) * 100 : 0
}

/** What a purchase of a party usually comes to, in hundredths. */
async function usualPurchase({ tx }: Context, heads: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; cents: number | null }>`select party_id::text as id, coalesce(spend_cents, case when purchases > 0 then revenue_cents / purchases end)::float8 as cents from value.party where party_id = any (${idList(heads)})`.execute(tx)
  return new Map(rows.flatMap((r) => (r.cents === null || r.cents <= 0 ? [] : [[r.id, r.cents] as const])))
}

/** Whom of some an offer's conditions and its limit per party let have it. By a condition that the asker may not see nobody is found. */
async function fitting(context: Context, offer: Offer, heads: readonly string[]): Promise<string[]> {
  try {
    const who = offer.who && conditionOf(context, await partyFields(context.tx, fieldsIn(offer.who)), { filter: offer.who })
    const { rows } = await sql<{ id: string }>`
      select party.id::text as id from parties.party party ${who ? joins(who.sources) : sql``} left join offers.had(${offer.id}, ${idList(heads)}) h on h.party_id = party.id
      where party.id = any (${idList(heads)}) and coalesce(h.gifts, 0) < ${offer.perParty ?? 2_000_000_000} and ${who ? who.where : sql`true`}`.execute(context.tx)
    return rows.map((r) => r.id)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
