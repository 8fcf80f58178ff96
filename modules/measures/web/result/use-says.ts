import { useMemo } from 'react'
import type { Analysis, AnalysisQuery, Cell, Head } from '../../contract.ts'
import { type Format, useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import type { Words } from '../use-catalogue.ts'

/** How an answer's figures and heads are said to the reader. */
export interface Says {
  /** To the cent, for tables. */
  exact: (measure: number, value: Cell['values'][number] | undefined) => string
  /** As people say it, for pictures. */
  short: (measure: number, value: number | null) => string
  head: (side: 'rows' | 'columns', path: Head['path']) => string
  mark: (by: { by: string; grain?: string | undefined }, mark: Head['path'][number]) => string
  measure: (measure: number) => string
}

export function useSays(answer: Analysis | undefined, query: AnalysisQuery, words: Words): Says {
  const t = useText(texts).result
  const f = useFormat()
  return useMemo(() => {
    const unit = (i: number) => answer?.measures[i]?.unit
    const mark: Says['mark'] = ({ by, grain }, { key, name }) => (key && words.timed(by) ? stretchName(f, grain ?? 'month', key) : name)
    return {
      mark, measure: (i) => words.name(answer?.measures[i]?.key ?? ''),
      head: (side, path) => (path.length ? path.map((m, i) => mark(query[side][i]!, m)).join(' / ') : t.total),
      exact: (i, value) => (value === null || value === undefined ? '—' : unit(i) === 'ratio' ? f.percent(Number(value)) : unit(i) === 'money' ? f.fixed(Number(value), 2) : f.number(Number(value), unit(i) === 'count' ? 2 : 1)),
      short: (i, value) => (value === null ? '—' : unit(i) === 'ratio' ? f.percent(value) : unit(i) === 'money' ? f.money(value, answer?.currency) : f.short(value)),
    }
  }, [answer, query, words, f, t])
}

const stretchName = (f: Format, grain: string, key: string): string => (grain === 'month' ? f.month(key) : grain === 'day' || grain === 'week' ? f.day(key) : key)
