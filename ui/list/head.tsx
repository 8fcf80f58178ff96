import { useMemo } from 'react'
import { useText } from '#platform/web/text.ts'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import { texts } from '../messages/index.ts'
import type { Column } from './column.ts'
import css from './list-table.module.css'
import type { Selection } from './selection.ts'

interface HeadProps<T> { columns: readonly Column<T>[]; sort: string | undefined; onSort: ((sort: string) => void) | undefined; rows: readonly T[]; keyOf: (row: T) => string; selection: Selection | undefined }

/** A list's head: what is shown, by what it is sorted, and the box that chooses all that is shown. */
export function Head<T>({ columns, sort, onSort, rows, keyOf, selection }: HeadProps<T>) {
  return (
    <thead>
      <tr>
        {selection && <ChooseAll rows={rows} keyOf={keyOf} selection={selection} />}
        {columns.map((c, i) => <HeadCell key={c.key} column={c} first={i === 0} sort={sort} onSort={onSort} />)}
      </tr>
    </thead>
  )
}

function ChooseAll<T>({ rows, keyOf, selection }: { rows: readonly T[]; keyOf: (row: T) => string; selection: Selection }) {
  const t = useText(texts).list
  const all = useMemo(() => rows.map(keyOf), [rows, keyOf])
  const every = all.length > 0 && all.every((key) => selection.keys.has(key))
  return <th className={css.pick}><input type="checkbox" aria-label={t.selectAll} checked={every} ref={(box) => { if (box) box.indeterminate = !every && selection.keys.size > 0 }} onChange={() => selection.set(all, !every)} /></th>
}

function HeadCell<T>({ column: { head, align, width, sort: key }, first, sort, onSort }: { column: Column<T>; first: boolean; sort: string | undefined; onSort: ((sort: string) => void) | undefined }) {
  const now = key && sort === key ? 'ascending' : key && sort === `-${key}` ? 'descending' : undefined
  return (
    <th scope="col" className={classes(align && css.end, first && css.name)} style={{ width }} aria-sort={now}>
      {key && onSort ? <button type="button" onClick={() => onSort(now === 'descending' ? key : `-${key}`)}>{head}{now && <Icon name={now === 'ascending' ? 'arrowUp' : 'arrowDown'} size={12} />}</button> : head}
    </th>
  )
}
