import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Takes back what a step gave to some parties and nobody used yet: for a step that could not tell them after all. Their places in the stock are free again. */
export async function takeBackOffer({ tx }: Context, { offerId, step, partyIds }: { offerId: string; step: string; partyIds: readonly string[] }): Promise<void> {
  await sql`update offers.gift set state = 'revoked' where offer_id = ${offerId} and step = ${step} and party_id = any (${partyIds}::bigint[]) and state = 'given'`.execute(tx)
}
