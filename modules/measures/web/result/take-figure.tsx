import { useMemo } from 'react'
import type { Analysis, AnalysisQuery } from '../../contract.ts'
import type { ShownFigure } from '#platform/web/module.ts'
import { Panels } from '#ui/panels.tsx'
import type { Words } from '../use-catalogue.ts'
import { questionAt } from '../use-question.ts'
import type { Says } from './use-says.ts'

/** Offers the whole of the first measure to whoever writes figures down. */
export function TakeFigure({ answer, query, words, says, definition }: { answer: Analysis; query: AnalysisQuery; words: Words; says: Says; definition: string }) {
  const figure = useMemo((): ShownFigure => {
    const { sort: _sort, compare: _compare, ...rest } = query
    return {
      label: words.name(query.measures[0]!), shown: says.exact(0, answer.cells.at(-1)?.at(-1)?.values[0]), definition, asOf: answer.day, path: questionAt(query),
      source: { of: 'analysis', query: { ...rest, measures: query.measures.slice(0, 1), rows: [], columns: [] } },
    }
  }, [answer, query, words, says, definition])
  return <Panels place="insight.figure" props={{ figure }} waiting={null} />
}
