import { Refusal } from '#kernel/refusal.ts'
import { summariseParties } from '#modules/parties/api.ts'
import { askMeasures } from '#modules/measures/api.ts'
import type { AnalysisQuery } from '#modules/measures/contract.ts'
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
    case 'analysis': return totalOf(context, evidence.query)
    case 'noted': return { value: evidence.value, low: null, high: null, n: null, versus: null, versusN: null }
  }
}

/** The total of a question's first measure; where it is held against another period, its change. A cell that is withheld cannot be counted. */
async function totalOf(context: Context, query: AnalysisQuery): Promise<Reading> {
  const { cells: [row] } = await askMeasures(context, { ...query, rows: [], columns: [] })
  const cell = row?.[0]
  if (cell?.hidden) throw new Refusal(findingRefusals['not-countable'], {}, '/body/evidence')
  const [now, before] = [cell?.values[0], cell?.before?.[0]].map((v) => (v === null || v === undefined ? null : Number(v)))
  return { value: now === null ? null : query.compare ? now! - (before ?? 0) : now!, low: null, high: null, n: null, versus: query.compare ? before ?? null : null, versusN: null }
}
