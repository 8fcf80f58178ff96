import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { offerKinds, type Recommendation } from './contract.ts'
import { reasonWords } from './reason-words.ts'

export interface OfferRow { partyId: string; partyName: string; place: number; kind: number; share: number; base: number; dueDay: string | null; gapDays: number | null; becauseId: string | null; becauseName: string | null; product: Recommendation['product'] }

/** Offers with their products, parties and reasons' products, as far as the reader may see them. `further`: condition, order and limit. */
export async function readOffers(tx: Tx, further: RawBuilder<unknown>): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select r.party_id::text as "partyId", party.name as "partyName", r.place, r.kind, r.share, r.base, r.due_day::text as "dueDay", r.gap_days as "gapDays", b.id::text as "becauseId", b.name as "becauseName",
      json_build_object('id', p.id::text, 'code', p.code, 'name', p.name, 'category', p.category, 'price', p.price::numeric(18, 2)::text, 'currency', p.currency) as product
    from prediction.recommendation r join parties.party party on party.id = r.party_id and party.survivor_id is null and party.deleted_at is null
    join products.product p on p.id = r.product_id left join products.product b on b.id = r.because_id
    where ${further}`.execute(tx)
  return rows
}

/** Why, as the contract says it. */
export function whyOf(row: OfferRow) {
  const kind = offerKinds[row.kind - 1]!
  const [share, base] = [row.share / 1000, row.base / 1000]
  return {
    kind, because: row.becauseId === null ? null : { id: row.becauseId, name: row.becauseName! }, share, base, dueDay: row.dueDay, gapDays: row.gapDays,
    reason: reasonWords({ kind, product: row.product.name, because: row.becauseName, share, base, dueDay: row.dueDay, gapDays: row.gapDays }),
  }
}
