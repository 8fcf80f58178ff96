import type { Analysis, AnalysisQuery } from '../../contract.ts'
import type { Picture } from '../use-question.ts'

/** The picture that tells most: time as lines, two splits as a heat map, one as bars, none as plain figures. */
export function choosePicture({ rows, columns }: Pick<AnalysisQuery, 'rows' | 'columns'>, timed: (by: string) => boolean): Picture {
  const splits = [...rows, ...columns]
  if (splits.some((s) => timed(s.by))) return 'line'
  if (rows.length > 0 && columns.length > 0) return 'heat'
  return splits.length === 1 ? 'bar' : 'table'
}

/** The pictures that can be drawn of an answer at all. */
export function possiblePictures({ rows, columns }: Pick<AnalysisQuery, 'rows' | 'columns'>, { measures }: Pick<Analysis, 'measures'>): Picture[] {
  if (!rows.length && !columns.length) return ['table']
  const several = rows.length > 0 && columns.length > 0
  return ['table', 'line', 'bar', ...(several || measures.length > 1 ? ['stacked' as const] : []), ...(several ? ['heat' as const] : [])]
}
