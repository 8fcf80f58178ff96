import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Incentive } from '../contract.ts'

/** Fees, discounts and points for using channels; of one channel, of one kind of contact, those that hold on a day. A rule without a kind holds for every kind. */
export async function findIncentives({ tx }: Pick<Context, 'tx'>, { channel, kind, day, id }: { channel?: string | undefined; kind?: string | undefined; day?: string | undefined; id?: string | undefined } = {}): Promise<Incentive[]> {
  const { rows } = await sql<Incentive>`
    select id::text, channel, kind, effect, amount::text, text, valid_from::text as "validFrom", valid_to::text as "validTo", version from journeys.incentive
    where (${channel ?? null}::text is null or channel = ${channel ?? null}) and (${kind ?? null}::text is null or kind is null or kind = ${kind ?? null}) and (${id ?? null}::bigint is null or id = ${id ?? null})
      and (${day ?? null}::date is null or ${day ?? null}::date between valid_from and coalesce(valid_to, 'infinity')) order by channel, valid_from desc, id`.execute(tx)
  return rows
}
