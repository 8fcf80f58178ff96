import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Takes back what a step gave to some parties (`select party_id …`) and nobody used yet: for a step that could not tell them after all. Their places in the stock are free again. */
export async function takeBackOffer({ tx }: Context, { offerId, step, parties }: { offerId: string; step: string; parties: RawBuilder<unknown> }): Promise<void> {
  await sql`update offers.gift set state = 'revoked' where offer_id = ${offerId} and step = ${step} and state = 'given' and party_id in (${parties})`.execute(tx)
}
