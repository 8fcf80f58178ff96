import { type Difference, cupedOfMoments, differenceOfMoments, sampleRatio } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Evaluation } from '../contract.ts'
import { type Comparison, countGroups, type Counted } from './count-groups.ts'

export type { Comparison } from './count-groups.ts'

/** What a treatment brought: the treated beside those who were left out by lot, by what both bought, with Welch's interval. The parties' own past narrows it where it foretells something (CUPED).
 *  `share` is the control's share that the lot was to give. Reads all orders that `context` may see: asked by the system, it is the firm's figure. */
export async function evaluate(context: Pick<Context, 'tx'>, comparison: Comparison & { share?: number }): Promise<Evaluation> {
  return judge(await countGroups(context, comparison), comparison)
}

/** Less of the variance than this is not worth an adjustment that has to be explained. */
const WORTH_ADJUSTING = 0.98

/** The same of groups that are counted. */
export function judge({ treated, control, mixed }: Counted, { outcome, from, to, before = 0, share }: Pick<Comparison, 'outcome' | 'from' | 'to' | 'before'> & { share?: number }): Evaluation {
  const enough = treated.n >= 2 && control.n >= 2
  const paired = enough && before > 0 ? cupedOfMoments(treated, control) : null
  const helps = paired !== null && paired.varianceRatio < WORTH_ADJUSTING
  const found = enough ? differenceOfMoments(helps ? paired.treated : treated, helps ? paired.control : control) : null
  const group = ({ n, mean }: { n: number; mean: number }) => ({ parties: n, mean, total: n * mean })
  return {
    outcome, from, to, treated: group(treated), control: group(control), perParty: found && interval(found), inAll: found && interval(found, treated.n),
    relative: found && Number.isFinite(found.relative.lower) ? { value: found.relative.difference, lower: found.relative.lower, upper: found.relative.upper } : null, p: found && found.p,
    cuped: helps ? { theta: paired.theta, varianceLeft: paired.varianceRatio, days: before } : null,
    sampleRatio: share && share > 0 && share < 1 && enough ? ratioOf(treated.n, control.n, share) : null, mixed,
  }
}

const interval = ({ difference, lower, upper }: Difference, times = 1) => ({ value: difference * times, lower: lower * times, upper: upper * times })

function ratioOf(treated: number, control: number, share: number): { p: number; mismatch: boolean } {
  const { p, mismatch } = sampleRatio([treated, control], [1 - share, share])
  return { p, mismatch }
}
