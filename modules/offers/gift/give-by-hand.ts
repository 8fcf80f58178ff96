import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Given, offerRefusals } from '../contract.ts'
import { giveOffer } from './give-offer.ts'

/** Gives an offer to some parties that the asker may see; refuses where nobody could get it. */
export async function giveByHand(context: Context, id: string, partyIds: readonly string[]): Promise<Given> {
  const given = await giveOffer(context, { offerId: id, step: `hand/${randomUUID()}`, audience: sql`select p.id as party_id from parties.party p where p.id = any (${`{${partyIds.join(',')}}`}::bigint[])` })
  const [why] = Object.entries(given.refused).filter(([, n]) => n > 0)
  if (!given.given) throw new Refusal(offerRefusals['not-given'], { why: why?.[0] ?? 'conditions' })
  await audit(context, { action: 'give', object: 'offer', id, detail: { partyIds, ...given } })
  return given
}
