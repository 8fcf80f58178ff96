import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Offer, offerRefusals } from '../contract.ts'

/** Offers with how many were given, redeemed and refused in the whole firm; open ones, or closed ones. */
export const readOffers = (context: Pick<Context, 'tx'>, { closed }: { closed: boolean }): Promise<Offer[]> => read(context, sql`(o.state = 'closed') = ${closed}`)

/** One offer. */
export async function readOffer(context: Pick<Context, 'tx'>, id: string): Promise<Offer> {
  const [found] = await read(context, sql`o.id = ${id}`)
  if (!found) throw new Refusal(offerRefusals['not-found'], { id })
  return found
}

async function read({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select o.id::text, o.name, o.terms, o.benefit, o.worth::float8 as worth, o.codes, o.common_code as "commonCode", o.prefix, o.valid_from::text as "validFrom", o.valid_to::text as "validTo", o.valid_days as "validDays", o.per_party as "perParty", o.stock, o.who,
      (o.least_cents / 100.0)::numeric(18, 2)::text as least, (o.cost_cents / 100.0)::numeric(18, 2)::text as cost, o.transferable, o.invitation, o.state, to_json(o.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", o.version,
      json_build_object('given', n.given, 'redeemed', n.redeemed, 'refused', n.refused, 'pool', offers.pooled(o.id)) as counts
    from offers.offer o cross join lateral offers.counts(o.id) n where ${where} order by o.id desc`.execute(tx)
  return rows
}
