import { referralValue } from '#analytics/index.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { positionOf } from '../purchase/read-purchases.ts'

/** Who referred whom: positions, the day, and the type a person judged it to be (0 where nobody did). Of several referrers the first counts. */
export interface Referrals { by: Int32Array; of: Int32Array; day: Int32Array; judged: Uint8Array }

const SQL = `select distinct on (2) coalesce(a.survivor_id, a.id), coalesce(b.survivor_id, b.id), coalesce(c.valid_from, c.created_at::date) - date '1970-01-01', coalesce(t.type, 0)
  from parties.connection c join parties.party a on a.id = c.party_id join parties.party b on b.id = c.to_id left join value.referral_type t on t.party_id = c.party_id and t.referred_id = c.to_id
  where c.type = 'refers' order by 2, coalesce(c.valid_from, c.created_at::date), c.id`

/** Reads all referrals among the ids. */
export async function readReferrals(client: Raw, ids: Float64Array): Promise<Referrals> {
  const { rows, columns: [by, of, day, judged] } = await readColumns(client, SQL, 4)
  const found = Array.from({ length: rows }, (_, i) => [positionOf(ids, by![i]!), positionOf(ids, of![i]!), day![i]!, judged![i]!] as const).filter(([a, b]) => a >= 0 && b >= 0 && a !== b)
  return { by: Int32Array.from(found, (f) => f[0]), of: Int32Array.from(found, (f) => f[1]), day: Int32Array.from(found, (f) => f[2]), judged: Uint8Array.from(found, (f) => f[3]) }
}

/** Whether someone would not have come without a referral (1) or would have (2): as judged, else 2 where the first purchase lies before it. */
export const referralType = (judged: number, firstDay: number, day: number): 1 | 2 => (judged === 1 || judged === 2 ? judged : firstDay >= 0 && firstDay < day ? 2 : 1)

/** What each party's referrals are worth, and the part of it that is in nobody's own value: the acquisition that they saved. */
export function referralsOf({ by, of, day, judged }: Referrals, parties: { firstDay: Int32Array; broad: Float64Array }, saving: number, discount: number): { referral: Float64Array; saved: Float64Array } {
  const [referral, saved] = [new Float64Array(parties.firstDay.length), new Float64Array(parties.firstDay.length)]
  for (let k = 0; k < by.length; k++) {
    const [who, whom] = [by[k]!, of[k]!]
    if (parties.firstDay[whom]! < 0) continue
    const type = referralType(judged[k]!, parties.firstDay[whom]!, day[k]!)
    referral[who]! += referralValue([{ type, period: 0, acquisitionSaving: saving, reward: 0, margins: [parties.broad[whom]!] }], discount)
    saved[who]! += saving
  }
  return { referral, saved }
}
