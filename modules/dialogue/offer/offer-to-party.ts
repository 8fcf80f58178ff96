import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { giveOffer, readOffer } from '#modules/offers/api.ts'
import { offerRefusals } from '#modules/offers/contract.ts'
import { requireParty } from '#modules/parties/api.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { moveNeed } from '../need/change-need.ts'
import { writeResponse } from '../need/respond.ts'
import { dialogueRefusals } from '../refusals.ts'
import type { OfferedInput, offerToParty as contract } from './contract.ts'

/** Notes that a product was offered, or gives an offer, and against which need. */
export async function offerToParty(context: Context, id: string, { productId, offerId, needId, text }: OfferedInput): Promise<ReplyOf<typeof contract>> {
  const { id: head } = await requireParty(context, id)
  if (needId) await requireNeed(context, head, needId)
  const gift = offerId ? await give(context, head, offerId) : null
  const what = offerId ? (await readOffer(context, offerId)).name : await productName(context, productId!)
  const responseId = await writeResponse(context, { partyId: head, needId: needId ?? null, via: gift ? 'offer' : 'hand', refId: gift?.id, productId: productId ?? null, offerId: offerId ?? null, text: text ?? what.slice(0, 500), outcome: 'waiting' })
  if (needId) await moveNeed(context, needId, 'being-met')
  return { responseId, giftId: gift?.id ?? null, code: gift?.code ?? null }
}

async function give(context: Context, head: string, offerId: string): Promise<{ id: string; code: string | null }> {
  if (reach(context.actor, 'give', 'offer') === null) throw new Refusal(common.forbidden, { action: 'give', object: 'offer' })
  const step = `dialogue/${head}/${context.now.getTime()}`
  const { given, refused } = await giveOffer(context, { offerId, step, audience: sql`select ${head}::bigint as party_id` })
  if (!given) throw new Refusal(offerRefusals['not-given'], { why: Object.entries(refused).find(([, n]) => n > 0)?.[0] ?? 'conditions' })
  const { rows: [gift] } = await sql<{ id: string; code: string | null }>`select id::text, code from offers.gift where offer_id = ${offerId} and step = ${step} and party_id = ${head}`.execute(context.tx)
  return gift!
}

async function requireNeed({ tx }: Context, head: string, needId: string): Promise<void> {
  const { rows: [need] } = await sql`select id from dialogue.need where id = ${needId} and party_id = any (parties.ids_of(${head}))`.execute(tx)
  if (!need) throw new Refusal(dialogueRefusals['no-reference'], { what: 'need', id: needId }, '/body/needId')
}

async function productName({ tx }: Context, id: string): Promise<string> {
  const { rows: [product] } = await sql<{ name: string }>`select name from products.product where id = ${id}`.execute(tx)
  if (!product) throw new Refusal(dialogueRefusals['not-found'], { id }, '/body/productId')
  return product.name
}
