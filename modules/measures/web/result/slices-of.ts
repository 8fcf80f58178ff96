import { type Analysis, type AnalysisQuery, OTHERS, type Slice } from '../../contract.ts'

/** What narrows a question to one cell of its answer: the values of its path; for others, all but those that stand for themselves. */
export function slicesOf(answer: Analysis, query: AnalysisQuery, row: number, column: number): Slice[] {
  return (['rows', 'columns'] as const).flatMap((side) => {
    const { path } = answer[side][side === 'rows' ? row : column]!
    return path.map(({ key }, i): Slice => {
      const { by, grain } = query[side][i]!
      const at = { by, ...(grain && { grain }) }
      return key === OTHERS ? { ...at, not: [...new Set(answer[side].flatMap((h) => { const k = h.path[i]?.key; return k === undefined || k === OTHERS ? [] : [k] }))] } : { ...at, in: [key] }
    })
  })
}

/** The question behind one cell: narrowed, and no longer split. */
export const behindCell = (answer: Analysis, query: AnalysisQuery, row: number, column: number): AnalysisQuery => {
  const { compare: _compare, sort: _sort, ...rest } = query
  return { ...rest, rows: [], columns: [], only: [...query.only, ...slicesOf(answer, query, row, column)], ...(answer.period && { period: answer.period }) }
}
