import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { offerRefusals } from '../contract.ts'
import { readOffer } from './read-offers.ts'

/** Brings codes into the pool. One that is in a pool or was given already is not taken twice. */
export async function addCodes(context: Context, id: string, codes: readonly string[]): Promise<{ added: number; known: number }> {
  if ((await readOffer(context, id)).codes !== 'imported') throw new Refusal(offerRefusals['not-imported'])
  const { rows: [counted] } = await sql<{ added: number }>`
    with added as (insert into offers.pool (offer_id, code) select ${id}, r.code from ${rowSet(codes.map((code) => ({ code })), { code: 'text' })} where not exists (select from offers.gift g where g.code = r.code and g.own_code) on conflict do nothing returning id)
    select count(*)::int as added from added`.execute(context.tx)
  await audit(context, { action: 'update', object: 'offer', id, detail: { codes: counted!.added } })
  return { added: counted!.added, known: codes.length - counted!.added }
}
