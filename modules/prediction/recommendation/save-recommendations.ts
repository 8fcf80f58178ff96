import type { Day } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import type { Sold } from '../basket/sold.ts'
import { type OfferChanges, thousandths } from './compare-offers.ts'
import type { FoundRule } from './mine-rules.ts'
import type { Repurchase } from './repurchase.ts'
import type { Offers } from './score-lists.ts'

const BATCH = 100_000
const actor = system('prediction')

const STAGING = 'create temporary table offer_staging (party_id bigint, place smallint, product_id bigint, kind smallint, because_id bigint, share smallint, base smallint, due_day int, gap_days int) on commit drop'

const GONE = 'delete from prediction.recommendation r using unnest($1::bigint[], $2::smallint[]) g (party_id, place) where r.party_id = g.party_id and r.place = g.place'
const NEW = `
  insert into prediction.recommendation as old (party_id, place, product_id, kind, because_id, share, base, due_day, gap_days, unit_id, owner_id)
  select s.party_id, s.place, s.product_id, s.kind, s.because_id, s.share, s.base, date '1970-01-01' + s.due_day, s.gap_days, p.unit_id, p.owner_id from pg_temp.offer_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id, place) do update set product_id = excluded.product_id, kind = excluded.kind, because_id = excluded.because_id, share = excluded.share, base = excluded.base, due_day = excluded.due_day, gap_days = excluded.gap_days`

/** Writes what changed of some customers' offers, in batches; whoever else writes waits for none longer than a batch. */
export async function saveOffers(db: Db, { parties, products }: Sold, { offers, changed, gone }: OfferChanges, { signal, progress }: { signal: AbortSignal; progress: (places: number) => void }): Promise<void> {
  for (let from = 0; from < Math.max(changed.length, gone.length) && !signal.aborted; from += BATCH) {
    const [places, ended] = [changed.subarray(from, from + BATCH), gone.slice(from, from + BATCH)]
    await inRawTransaction(db, actor, async (client) => {
      await client.query(STAGING)
      await writeRows(client, 'pg_temp.offer_staging', places.length, (i) => rowOf(parties, products.id, offers, places[i]!))
      await client.query('analyze pg_temp.offer_staging')
      if (ended.length) await client.query(GONE, [ended.map(([party]) => party), ended.map(([, place]) => place)])
      await client.query(NEW)
    })
    progress(from + places.length)
  }
}

function rowOf(parties: Float64Array, products: Float64Array, o: Offers, at: number): (number | null)[] {
  return [parties[o.from + Math.floor(at / o.length)]!, at % o.length + 1, products[o.product[at]!]!, o.kind[at]!, o.because[at]! < 0 ? null : products[o.because[at]!]!, thousandths(o.share[at]!), thousandths(o.base[at]!), o.day[at] || null, o.gap[at] || null]
}

/** Takes away what was offered to parties that are there no more under their own name. */
export const forgetGone = (client: Raw): Promise<unknown> =>
  client.query('delete from prediction.recommendation r using parties.party p where p.id = r.party_id and (p.survivor_id is not null or p.deleted_at is not null)')

/** Writes what was learnt of products: rules and how each is bought again, in place of what stood there. */
export async function saveProducts(client: Raw, { products }: Sold, rules: readonly FoundRule[], rhythm: Repurchase, asOf: Day): Promise<void> {
  const ids = products.id
  await client.query('delete from prediction.rule')
  await client.query(`insert into prediction.rule (level, left_ids, right_id, count, left_count, right_count, baskets, p, as_of)
    select level, left_ids::bigint[], right_id, count, left_count, right_count, baskets, p, $2::date from json_to_recordset($1) r(level text, left_ids text, right_id bigint, count int, left_count int, right_count int, baskets int, p float8)`,
  [JSON.stringify(rules.map((r) => ({ level: r.level, left_ids: `{${r.left.map((p) => ids[p]).join(',')}}`, right_id: ids[r.right], count: r.count, left_count: r.leftCount, right_count: r.rightCount, baskets: r.baskets, p: r.p }))), asOf])
  await client.query('delete from prediction.product_rhythm')
  await client.query(`insert into prediction.product_rhythm (product_id, buyers, repeat_share, gap_days, again, as_of)
    select product_id, buyers, repeat_share, gap_days, again, $2::date from json_to_recordset($1) r(product_id bigint, buyers int, repeat_share real, gap_days real, again boolean)`,
  [JSON.stringify(Array.from(ids, (id, p) => ({ product_id: id, buyers: rhythm.buyers[p], repeat_share: rhythm.repeatShare[p], gap_days: Number.isNaN(rhythm.gapDays[p]) ? null : rhythm.gapDays[p], again: rhythm.again[p] === 1 })).filter((r) => (r.buyers ?? 0) > 0)), asOf])
}
