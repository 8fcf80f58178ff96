import { Segmented } from 'antd'
import { useState } from 'react'
import { type Analysis, type AnalysisQuery, askMeasures } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { BehindDialog } from '../behind/behind-dialog.tsx'
import css from '../measures.module.css'
import type { Words } from '../use-catalogue.ts'
import type { Question } from '../use-question.ts'
import { choosePicture, possiblePictures } from './choose-picture.ts'
import { Figures } from './figures.tsx'
import { Picture } from './picture.tsx'
import { Pivot } from './pivot.tsx'
import { behindCell } from './slices-of.ts'
import { Slices } from './slices.tsx'
import { plainTable } from './plain-table.ts'
import { TakeFigure } from './take-figure.tsx'
import { useSays } from './use-says.ts'

/** The answer to a question: its picture and its table. */
export function Result({ query, question, words }: { query: AnalysisQuery; question: Question; words: Words }) {
  const { data, error, refetch, isFetching } = useCall(askMeasures, { body: query }, { placeholderData: (before) => before, staleTime: 60_000 })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <div className="stack"><Block height={320} /><Block height={240} /></div>
  return <div aria-busy={isFetching} className="stack">{fits(data, query) ? <Answer answer={data} query={query} question={question} words={words} /> : <Block height={480} />}</div>
}

/** While a changed question is on its way the earlier answer stays, as long as it has the same shape. */
const fits = (answer: Analysis, { rows, columns, measures }: AnalysisQuery): boolean =>
  measures.join() === answer.measures.map((m) => m.key).join() && Math.max(...answer.rows.map((h) => h.path.length)) <= rows.length && Math.max(...answer.columns.map((h) => h.path.length)) <= columns.length

function Answer({ answer, query, question, words }: { answer: Analysis; query: AnalysisQuery; question: Question; words: Words }) {
  const t = useText(texts).result
  const f = useFormat()
  const says = useSays(answer, query, words)
  const [open, setOpen] = useState<{ row: number; column: number; measure: number } | null>(null)
  const possible = possiblePictures(query, answer)
  const wished = question.picture ?? choosePicture(query, words.timed)
  const picture = possible.includes(wished) ? wished : possible.at(-1)!
  const show = (row: number, column: number, measure: number): void => setOpen({ row, column, measure })
  const sort = (measure: string): void => question.ask({ ...query, sort: { measure, descending: !(query.sort?.measure === measure && query.sort.descending) } })
  /* Where the columns are split, the picture is of the first measure. */
  const title = query.columns.length && picture !== 'table' ? says.measure(0) : answer.measures.map((m) => words.name(m.key)).join(' · ')
  const note = [answer.period && t.period(f.day(answer.period.from), f.day(answer.period.to)), answer.before && t.before(t.period(f.day(answer.before.from), f.day(answer.before.to)))].filter(Boolean).join(' · ')
  const definition = query.measures.map((key) => { const m = words.measure(key); return m ? t.defined(words.label(m.label), words.label(m.description)) : '' }).join(' ')
  const empty = answer.cells.every((row) => row.every((cell) => cell === null))
  const pivot = <Pivot answer={answer} query={query} words={words} says={says} onOpen={show} onSort={sort} />
  const plain = possible.length === 1
  return (
    <>
      <Slices query={query} answer={answer} onAsk={question.ask} />
      {empty ? <Card><EmptyState title={t.empty} text={t.emptyText} icon="insight" /></Card> : (
        <>
          {(plain || picture !== 'table') && (
            <ChartBox title={title} note={note} definition={definition} asOf={answer.day} name="analysis" table={plainTable(answer, query, words, says)}>
              <div className={css.choice}>{!plain && <Choice possible={possible} picture={picture} onDraw={question.draw} />}<TakeFigure answer={answer} query={query} words={words} says={says} definition={definition} /></div>
              {plain || picture === 'table' ? <Figures answer={answer} says={says} onOpen={show} /> : <Picture kind={picture} answer={answer} query={query} words={words} says={says} label={title} onOpen={show} />}
            </ChartBox>
          )}
          {!plain && <Card title={t.pictures.table} note={answer.measures.some((m) => m.unit === 'money') ? t.money(answer.currency) : undefined} actions={picture === 'table' ? <Choice possible={possible} picture={picture} onDraw={question.draw} /> : undefined}>{pivot}{picture === 'table' && <p className="muted small">{definition}</p>}</Card>}
        </>
      )}
      {answer.hidden > 0 && <p className="muted">{t.hiddenNote(f.number(answer.hidden), f.number(answer.smallCell))}</p>}
      {open && <BehindDialog query={behindCell(answer, query, open.row, open.column)} measure={query.measures[open.measure]!} words={words} title={[...answer.rows[open.row]!.path.length ? [says.head('rows', answer.rows[open.row]!.path)] : [], ...answer.columns[open.column]!.path.length ? [says.head('columns', answer.columns[open.column]!.path)] : [], says.measure(open.measure)].join(' · ')} onAsk={question.ask} whole={query} onClose={() => setOpen(null)} />}
    </>
  )
}

function Choice({ possible, picture, onDraw }: { possible: readonly Question['picture'][]; picture: NonNullable<Question['picture']>; onDraw: Question['draw'] }) {
  const t = useText(texts).result
  return <Segmented size="small" aria-label={t.picture} value={picture} onChange={onDraw} options={possible.flatMap((value) => (value ? [{ value, label: t.pictures[value] }] : []))} />
}
