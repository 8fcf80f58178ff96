import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { momentIn } from '#kernel/zoned.ts'
import { getSetting } from '#modules/firm/api.ts'
import { redeemMany } from '#modules/offers/api.ts'
import { createOrders } from '#modules/orders/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Random } from '../random.ts'
import { SOURCE } from '../make/making.ts'
import type { DemoCampaign } from './plans.ts'
import type { Reached } from './send.ts'

interface Buying { told: DemoCampaign; /** Whose codes they use. */ offer: string | null; random: Random }
const cake = { code: 'DEMO-QC02', name: '生日蛋糕 8寸', price: '268.00', cost: '110.00' }

/** Some of those whom a campaign reached buy a cake in the days after, because of it, and use their code for it. */
export async function buy(context: Context, reached: readonly Reached[], { told, offer, random }: Buying): Promise<void> {
  const zone = await getSetting(context.tx, 'firm.zone')
  const buyers = reached.filter(() => random.chance(told.lift)).map((m) => ({ ...m, day: dayFromNumber(dayNumber(dayIn(zone, m.at)) + random.int(1, 24)), minute: random.int(570, 1190) }))
  if (!buyers.length) return
  const { rows: parties } = await sql<{ id: string; unit: string; owner: string | null }>`select id::text, unit_id::text as unit, owner_id::text as owner from parties.party where id = any (${buyers.map((b) => b.partyId)}::bigint[])`.execute(context.tx)
  const of = new Map(parties.map((p) => [p.id, p]))
  const { rows: [product] } = await sql<{ id: string }>`select id::text from products.product where code = ${cake.code}`.execute(context.tx)
  const numberOf = (b: { step: string; partyId: string }): string => `DC${b.step.split('/')[1]}-${b.partyId}`
  const atOf = (b: { day: string; minute: number }): Date => momentIn(zone, b.day, `${String(Math.floor(b.minute / 60)).padStart(2, '0')}:${String(b.minute % 60).padStart(2, '0')}:00`)
  await createOrders(context, buyers.map((b) => ({
    kind: 'order', status: 'done', source: SOURCE, number: numberOf(b), buyerId: b.partyId, orderedDay: b.day, orderedAt: atOf(b), currency: 'CNY', rate: '1', amount: cake.price, cost: cake.cost, channel: 'shop', unitId: of.get(b.partyId)!.unit, ownerId: of.get(b.partyId)!.owner,
    lines: [{ productId: product!.id, description: cake.name, quantity: '1', unitPrice: cake.price, amount: cake.price, cost: cake.cost }],
  })))
  if (!offer) return
  const { rows: codes } = await sql<{ party: string; code: string }>`select party_id::text as party, code from offers.gift where offer_id = ${offer} and state = 'given'`.execute(context.tx)
  const codeOf = new Map(codes.map((c) => [c.party, c.code]))
  await redeemMany(context, buyers.flatMap((b, n) => { const code = codeOf.get(b.partyId); return code ? [{ n, code, at: atOf(b).toISOString(), order: numberOf(b), party: null, phone: null, email: null }] : [] }), { source: SOURCE, zone, dry: false })
}
