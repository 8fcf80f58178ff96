import type { Filter } from '#kernel/filter.ts'
import { type AnalysisQuery, type Split, TIME } from '../../contract.ts'
import type { Words } from '../use-catalogue.ts'

/** A question with a part changed; splits and slices that not all of its measures know any more are taken out with it. */
export function changed(query: AnalysisQuery, part: Partial<AnalysisQuery>, words: Pick<Words, 'splitsOf'>): AnalysisQuery {
  const next: AnalysisQuery = { ...query, ...part }
  const open = new Set(words.splitsOf(next.measures))
  const known = <T extends { by: string }>(list: readonly T[]): T[] => list.filter((s) => open.has(s.by))
  const { sort, period, compare, parties, mart, ...rest } = next
  return {
    ...rest, rows: known(next.rows), columns: known(next.columns), only: known(next.only),
    ...(parties && { parties }), ...(mart !== undefined && { mart }), ...(period && { period }), ...(compare && period && { compare }), ...(sort && next.measures.includes(sort.measure) && { sort }),
  }
}

/** A split as it is first chosen: by month where it is over days. */
export const splitBy = (by: string, words: Pick<Words, 'timed'>): Split => (words.timed(by) ? { by, grain: 'month' } : { by })

/** A filter from the text that lists carry it by. */
export function writtenFilter(text: string): Filter | undefined {
  return text ? JSON.parse(text) as Filter : undefined
}

/** Whether a question is cut by time in any way. */
export const overTime = (query: AnalysisQuery): boolean => [...query.rows, ...query.columns].some((s) => s.by === TIME)
