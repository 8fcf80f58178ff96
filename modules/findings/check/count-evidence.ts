import { Refusal } from '#kernel/refusal.ts'
import { summariseParties } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Evidence, findingRefusals, type Reading } from '../contract.ts'
import { countOf, meanOf, shareOf } from './numbers-of.ts'

/** Counts what a finding rests on, among the parties that the asker may see. */
export async function countEvidence(context: Context, evidence: Evidence): Promise<Reading> {
  switch (evidence.of) {
    case 'count': return countOf(await summariseParties(context, evidence))
    case 'share': case 'mean': {
      const [asked, numbers] = evidence.of === 'share' ? [{ having: evidence.having }, shareOf] as const : [{ field: evidence.field }, meanOf] as const
      const own = await summariseParties(context, { filter: evidence.filter, ...asked })
      return numbers(own, evidence.versus && (await summariseParties(context, { filter: evidence.versus, ...asked })))
    }
    case 'analysis': throw new Refusal(findingRefusals['not-countable'], { of: 'analysis' }, '/body/evidence')
    case 'noted': return { value: evidence.value, low: null, high: null, n: null, versus: null, versusN: null }
  }
}
