import { memo, type MouseEvent } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '../classes.ts'
import { texts } from '../messages/index.ts'
import type { Column } from './column.ts'
import css from './list-table.module.css'

interface CellsProps { row: unknown; columns: readonly Column<unknown>[]; to: string }
interface RowProps extends CellsProps { index: number; name: string; chosen: boolean | null; peeked: boolean; onChoose: (index: number, chosen: boolean, range: boolean) => void; onPeek: ((row: unknown) => void) | undefined }

/** One row. Its cells are drawn again only when they change, so that choosing among hundreds is immediate. */
export const Row = memo(function Row({ row, index, columns, to, name, chosen, peeked, onChoose, onPeek }: RowProps) {
  const t = useText(texts).list
  const peek = (event: MouseEvent): void => {
    if (onPeek && !(event.target as HTMLElement).closest('a, button, input, label')) onPeek(row)
  }
  return (
    <tr data-row tabIndex={-1} className={classes(chosen && css.on, peeked && css.peeked, onPeek && css.opens)} onClick={peek}>
      {chosen !== null && <td className={css.pick}><input type="checkbox" aria-label={t.select(name)} checked={chosen} onChange={() => undefined} onClick={(e) => onChoose(index, !chosen, e.shiftKey)} /></td>}
      <Cells row={row} columns={columns} to={to} />
    </tr>
  )
})

const Cells = memo(function Cells({ row, columns, to }: CellsProps) {
  const go = useGo()
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return columns.map((c, i) => <td key={c.key} className={classes(c.align && css.end, i === 0 && css.name)}>{i === 0 ? <a href={to} onClick={open}>{c.cell(row)}</a> : c.cell(row)}</td>)
})
