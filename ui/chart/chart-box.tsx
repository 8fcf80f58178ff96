import { type ReactNode, useRef, useState } from 'react'
import type { Day } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { usePath } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { saveBlob } from '#platform/web/upload.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Menu } from '../menu.tsx'
import { texts } from '../messages/index.ts'
import { Panels } from '../panels.tsx'
import css from './chart-box.module.css'
import { type ChartTable, DataTable } from './data-table.tsx'
import { toCsv } from './csv.ts'
import { figuresOf } from './figures-of.ts'
import { pictureOf } from './picture.ts'

interface ChartBoxProps {
  title: string
  /** What is counted, by which rule, in which unit: shown under the picture. */
  definition: string
  note?: ReactNode
  asOf?: Day | undefined
  /** The same figures as a table: for screen readers, for export, and for whoever wants digits. Its rows open the parties behind them. */
  table: ChartTable
  /** The exported file's name, without ending. */
  name: string
  children: ReactNode
}

/** A picture with its definition, its date, its table and its export. Holds an `EChart` or an own `<svg>`. */
export function ChartBox({ title, definition, note, asOf, table, name, children }: ChartBoxProps) {
  const t = useText(texts).chart
  const f = useFormat()
  /** The table stands in exactly the picture's room: nothing below it moves. */
  const [room, setRoom] = useState<number | null>(null)
  const asTable = room !== null
  const picture = useRef<HTMLDivElement>(null)
  const csv = (): void => saveBlob(new Blob(['\ufeff', toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
  const png = async (): Promise<void> => { if (picture.current) saveBlob(await pictureOf(picture.current, title), `${name}.png`) }
  const path = usePath()
  const figures = path.startsWith('/insight') ? figuresOf(table, { title, definition, asOf, path }) : []
  const actions = (
    <>
      {figures.length > 0 && <Panels place="chart.figures" props={{ figures }} waiting={null} />}
      <Button kind="quiet" icon={asTable ? 'picture' : 'table'} label={asTable ? t.picture : t.table} onClick={() => setRoom(asTable ? null : picture.current?.offsetHeight ?? 0)} />
      <Menu label={t.more} button={(props) => <Button kind="quiet" icon="download" label={t.more} {...props} />} items={[{ key: 'csv', label: t.exportCsv, onClick: csv }, ...(asTable ? [] : [{ key: 'png', label: t.exportPng, onClick: () => void png() }])]} />
    </>
  )
  return (
    <Card title={title} note={note} actions={actions} className={css.box}>
      {asTable ? <DataTable table={table} label={title} height={room} /> : <div ref={picture} className={css.picture}>{children}</div>}
      <p className={css.foot}><span>{t.definition(definition)}</span>{asOf && <span className="name">{t.asOf(f.day(asOf))}</span>}</p>
    </Card>
  )
}
