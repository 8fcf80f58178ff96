import type { Raw } from '#platform/db/read-columns.ts'
import { spreadCosts, type Spread } from '../cost/spread-costs.ts'
import { readReferrals, type Referrals, referralsOf } from '../party/referrals.ts'
import type { Terms } from '../purchase/terms.ts'
import type { Parts } from '../score/value-columns.ts'
import { type Facts, YEAR } from './gather-parts.ts'

/** What only a whole run knows: costs spread over everyone, and who brought whom. */
export interface Given extends Spread { referrals: Referrals }

export async function readGiven(client: Raw, { purchases, statements, today }: Facts): Promise<Given> {
  const boughtBetween = (from: number, to: number): Uint8Array => {
    const bought = new Uint8Array(purchases.ids.length)
    for (let i = 0; i < purchases.customer.length; i++) if (purchases.amount[i]! >= 0 && purchases.day[i]! >= from && purchases.day[i]! <= to) bought[purchases.customer[i]!] = 1
    return bought
  }
  const spread = await spreadCosts(client, { from: today - YEAR, to: today }, { ids: purchases.ids, firstDay: statements.firstDay, boughtBetween })
  return { ...spread, referrals: await readReferrals(client, purchases.ids) }
}

/** The given columns: a referral is worth the acquisition that it saved and, where the referred would not have come, that one's own value. */
export function givenOf({ acquisition, retention, referrals }: Given, { statements, today }: Facts, parts: Pick<Parts, 'first' | 'margin'>, terms: Terms): Parts['given'] {
  const broad = statements.past.slice()
  if (parts.first) for (const [k, i] of parts.first.histories.customer.entries()) broad[i]! += parts.first.ahead.discounted[k]! * parts.first.ahead.spend[k]! * parts.margin * 100
  let [newcomers, spent] = [0, 0]
  for (let i = 0; i < acquisition.length; i++) {
    if (statements.firstDay[i]! > today - YEAR) newcomers++
    spent += acquisition[i]!
  }
  const { referral, saved } = referralsOf(referrals, { firstDay: statements.firstDay, broad }, newcomers ? spent / newcomers : 0, terms.discount)
  return { acquisition_cents: acquisition.map(Math.round), retention_cents: retention.map(Math.round), referral_cents: referral.map(Math.round), saved_cents: saved.map(Math.round) }
}
