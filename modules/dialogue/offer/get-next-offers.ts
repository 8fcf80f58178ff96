import { requireParty } from '#modules/parties/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { NextOffers } from './contract.ts'
import { rankOffers } from './rank-offers.ts'

const FEW = 6

/** Whether the asker may see what goods cost: a margin tells it. */
export const seesMargins = (actor: Actor): boolean => ['order.cost', 'product.cost'].every((field) => !['hidden', 'masked'].includes(fieldLevel(actor, field)))
export const moneyOf = (cents: number): string => (cents / 100).toFixed(2)

/** What to offer a party next, the best first, with reasons and numbers. */
export async function getNextOffers(context: Context, id: string): Promise<NextOffers> {
  const { id: head } = await requireParty(context, id)
  const ranked = (await rankOffers(context, [head])).get(head)!
  const open = seesMargins(context.actor)
  const best = ranked.items[0]?.scored.score ?? 1
  await audit(context, { action: 'read', object: 'party', id: head, detail: { nextOffers: true } })
  return {
    asOf: context.now.toISOString(), currency: await getSetting(context.tx, 'firm.currency'), channels: ranked.channels, capped: ranked.capped, waiting: ranked.waiting,
    items: ranked.items.slice(0, FEW).map(({ key, product, offer, needId, candidate, reasons, scored }) => ({
      key, product, offer, needId, reasons, propensity: scored.propensity, score: scored.score / best, margin: open && candidate.margin !== null ? moneyOf(candidate.margin - candidate.cost) : null, expected: open ? moneyOf(scored.score) : null,
    })),
  }
}
