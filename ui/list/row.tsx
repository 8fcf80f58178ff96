import { memo, type MouseEvent } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '../classes.ts'
import { texts } from '../messages/index.ts'
import type { Column } from './column.ts'
import css from './list-table.module.css'

interface RowProps { row: unknown; index: number; columns: readonly Column<unknown>[]; to: string; name: string; chosen: boolean | null; peeked: boolean; onChoose: (index: number, chosen: boolean, range: boolean) => void; onPeek: ((row: unknown) => void) | undefined }

/** One row; drawn again only when it changed, so that choosing one among hundreds is immediate. */
export const Row = memo(function Row({ row, index, columns, to, name, chosen, peeked, onChoose, onPeek }: RowProps) {
  const t = useText(texts).list
  const peek = (event: MouseEvent): void => {
    if (onPeek && !(event.target as HTMLElement).closest('a, button, input, label')) onPeek(row)
  }
  return (
    <tr data-row tabIndex={-1} className={classes(chosen && css.on, peeked && css.peeked, onPeek && css.opens)} onClick={peek}>
      {chosen !== null && <td className={css.pick}><input type="checkbox" aria-label={t.select(name)} checked={chosen} onChange={() => undefined} onClick={(e) => onChoose(index, !chosen, e.shiftKey)} /></td>}
      {columns.map((c, i) => <td key={c.key} className={classes(c.align && css.end, i === 0 && css.name)}>{i === 0 ? <Link to={to}>{c.cell(row)}</Link> : c.cell(row)}</td>)}
    </tr>
  )
})
