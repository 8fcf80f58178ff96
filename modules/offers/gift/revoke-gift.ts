import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Gift, offerRefusals } from '../contract.ts'
import { readGift } from './find-gifts.ts'

/** Takes back what was given and not redeemed yet; another may have its place in the stock. */
export async function revokeGift(context: Context, id: string): Promise<Gift> {
  const before = await readGift(context, id)
  const { numAffectedRows } = await sql`update offers.gift set state = 'revoked' where id = ${id} and state = 'given'`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(offerRefusals.redeemed, { code: before.code ?? '' })
  await audit(context, { action: 'update', object: 'offer', id: before.offer.id, detail: { revoked: id } })
  return readGift(context, id)
}
