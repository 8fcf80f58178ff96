import { foldRows, type Raw } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'
import type { Sold } from '../basket/sold.ts'
import type { Offers } from './score-lists.ts'

/** What is to be written of some customers' offers: places of `Offers` that are new or different, and what stands stored for a place that has nothing any more (party, place). */
export interface OfferChanges { offers: Offers; changed: Uint32Array; gone: [party: number, place: number][] }

const STORED = `select party_id, place, product_id, kind, coalesce(because_id, 0), share, base, coalesce(due_day - date '1970-01-01', 0), coalesce(gap_days, 0) from prediction.recommendation`
/** Shares move a little every night: smaller moves than these thousandths, or days, are not written. */
const [SHARE, DAYS] = [20, 1]

/** Holds new offers against those stored, read once as they come: with every night few differ. */
export async function compareOffers(client: Raw, { parties, products }: Sold, slices: readonly Offers[]): Promise<OfferChanges[]> {
  const same = slices.map((o) => new Uint8Array(o.product.length))
  const gone: OfferChanges['gone'][] = slices.map(() => [])
  await foldRows(client, STORED, 9, (row) => {
    const who = placeOf(parties, row[0]!)
    const s = who < 0 ? -1 : slices.findIndex((o) => who >= o.from && who < o.to)
    if (s < 0) return
    const o = slices[s]!
    const at = (who - o.from) * o.length + row[1]! - 1
    if (row[1]! > o.length || o.product[at]! < 0) gone[s]!.push([row[0]!, row[1]!])
    else if (isSame(o, at, products.id, row)) same[s]![at] = 1
  })
  return slices.map((offers, s) => ({ offers, gone: gone[s]!, changed: new Uint32Array(offers.product.length).map((_, at) => at).filter((at) => offers.product[at]! >= 0 && !same[s]![at]) }))
}

function isSame(o: Offers, at: number, ids: Float64Array, row: Float64Array): boolean {
  const because = o.because[at]!
  return ids[o.product[at]!] === row[2] && o.kind[at] === row[3] && (because < 0 ? 0 : ids[because]) === row[4] && o.gap[at] === row[8]
    && Math.abs(thousandths(o.share[at]!) - row[5]!) <= SHARE && Math.abs(thousandths(o.base[at]!) - row[6]!) <= SHARE && Math.abs(o.day[at]! - row[7]!) <= DAYS
}

/** A share as it is stored. */
export const thousandths = (share: number): number => Math.round(share * 1000)
