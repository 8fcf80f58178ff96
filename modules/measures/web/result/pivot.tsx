import { useState } from 'react'
import type { Analysis, AnalysisQuery, Cell } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import type { Words } from '../use-catalogue.ts'
import { Change } from './change.tsx'
import type { Says } from './use-says.ts'

interface PivotProps { answer: Analysis; query: AnalysisQuery; words: Words; says: Says; onOpen: (row: number, column: number, measure: number) => void; onSort: (measure: string) => void }

const FIRST = 200

/** An answer as a table: subtotals under what they sum, every figure opening to the parties behind it. */
export function Pivot({ answer, query, words, says, onOpen, onSort }: PivotProps) {
  const t = useText(texts).result
  const f = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? answer.rows : answer.rows.slice(0, FIRST)
  const last = answer.rows.length - 1
  const rows = shown.length <= last ? [...shown.map((_, i) => i), last] : shown.map((_, i) => i)
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.cells}>
      <table className={css.pivot}>
        <Heads answer={answer} query={query} words={words} says={says} onSort={onSort} />
        <tbody>
          {rows.map((r) => {
            const { path } = answer.rows[r]!
            const sum = path.length < query.rows.length
            return (
              <tr key={JSON.stringify(path.map((p) => p.key))} className={sum && query.rows.length > 0 ? css.sum : undefined}>
                {query.rows.length === 0 ? <th scope="row">{t.total}</th> : query.rows.map((split, i) => {
                  const text = path[i] ? says.mark(split, path[i]) : i === path.length ? (i === 0 ? t.total : t.subtotal) : ''
                  const again = i < path.length - 1 && r > 0 && answer.rows[r - 1]!.path.length > i && answer.rows[r - 1]!.path[i]!.key === path[i]!.key
                  return i === path.length - (sum ? 0 : 1) ? <th key={split.by} scope="row">{text}</th> : <td key={split.by} className={classes(css.head, again && css.again)}>{text}</td>
                })}
                {answer.columns.map((column, c) => answer.measures.map((m, i) => (
                  <Figure key={`${c} ${m.key}`} cell={answer.cells[r]![c] ?? null} measure={i} says={says} sum={column.path.length < query.columns.length} onOpen={() => onOpen(r, c, i)} label={t.open([path.length ? says.head('rows', path) : t.total, ...(query.columns.length ? [says.head('columns', column.path)] : []), says.measure(i)].join(' · '))} />
                )))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {!all && last >= FIRST && <Button kind="text" onClick={() => setAll(true)}>{t.more(f.number(answer.rows.length))}</Button>}
    </div>
  )
}

function Heads({ answer, query, words, says, onSort }: Omit<PivotProps, 'onOpen'>) {
  const t = useText(texts).result
  const splits = query.rows.length ? query.rows : [{ by: '' }]
  /* Time stands in its own order, and so do choices unless a figure is asked to order them. */
  const sortable = query.rows.some((s) => !words.timed(s.by))
  const sorted = query.sort?.measure ?? (query.rows.every((s) => words.timed(s.by) || words.dimension(s.by)?.choices) ? '' : answer.measures[0]!.key)
  const names = splits.map(({ by }) => <th key={by} scope="col" rowSpan={query.columns.length ? 2 : 1}>{by ? words.name(by) : ''}</th>)
  const measures = (c: number) => answer.measures.map((m) => (
    <th key={`${c} ${m.key}`} scope="col" className={css.end} aria-sort={sortable && m.key === sorted ? (query.sort?.descending === false ? 'ascending' : 'descending') : undefined}>
      {sortable ? <button type="button" className={css.sort} title={t.sort(words.name(m.key))} onClick={() => onSort(m.key)}>{words.name(m.key)}</button> : words.name(m.key)}
    </th>
  ))
  if (!query.columns.length) return <thead><tr>{names}{measures(0)}</tr></thead>
  return (
    <thead>
      <tr>{names}{answer.columns.map((c) => <th key={JSON.stringify(c.path)} scope="colgroup" colSpan={answer.measures.length} className={classes(css.end, c.path.length < query.columns.length && css.sumHead)}>{says.head('columns', c.path)}</th>)}</tr>
      <tr>{answer.columns.map((_, c) => measures(c))}</tr>
    </thead>
  )
}

function Figure({ cell, measure, says, sum, onOpen, label }: { cell: Cell | null; measure: number; says: Says; sum: boolean; onOpen: () => void; label: string }) {
  const t = useText(texts).result
  const look = classes(css.end, sum && css.sumCell)
  if (!cell) return <td className={look}><span className="muted">·</span></td>
  if (cell.hidden) return <td className={look}><span className="muted">{t.hidden}</span></td>
  const value = cell.values[measure]
  return (
    <td className={look}>
      <button type="button" className={css.figure} onClick={onOpen} aria-label={`${label}: ${says.exact(measure, value)}`}>{says.exact(measure, value)}</button>
      {cell.before && <Change now={value} before={cell.before[measure]} say={(v) => says.exact(measure, v)} />}
    </td>
  )
}
