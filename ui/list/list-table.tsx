import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { classes } from '../classes.ts'
import { TableSkeleton } from '../skeleton.tsx'
import { usePhone } from '../use-phone.ts'
import type { Column } from './column.ts'
import { Further } from './further.tsx'
import { Head } from './head.tsx'
import { useListKeys } from './list-keys.ts'
import css from './list-table.module.css'
import { PhoneList, type PhoneRow } from './phone-list.tsx'
import { Row } from './row.tsx'
import type { Selection } from './selection.ts'

export interface ListTableProps<T> {
  /** What the list holds, for screen readers. */
  label: string
  rows: readonly T[]
  keyOf: (row: T) => string
  /** What a row is called, for its checkbox. */
  nameOf: (row: T) => string
  columns: readonly Column<T>[]
  to: (row: T) => string
  /** Opens the side panel: Enter and a click peek, the name still goes to the page. */
  onPeek?: ((row: T) => void) | undefined
  peeked?: string | undefined
  selection?: Selection | undefined
  /** As the API writes it: `name`, `-updatedAt`. */
  sort?: string | undefined
  onSort?: ((sort: string) => void) | undefined
  hasMore?: boolean | undefined
  more?: (() => void) | undefined
  /** First load: a skeleton of the same shape stands here. */
  isPending?: boolean | undefined
  /** What to show when there is nothing. */
  empty?: ReactNode
  phone: (row: T) => PhoneRow
}

/** The product's lists: a real table, 36 px rows, a head that stays, j/k/Enter/x. Wide lists scroll sideways; a phone gets two lines a row. Give `columns` and the functions from outside the render, or memoised. */
export function ListTable<T>(props: ListTableProps<T>) {
  const { rows, keyOf, to, onPeek, selection, hasMore, more, isPending, empty, phone } = props
  const body = useRef<HTMLElement>(null)
  const go = useGo()
  const small = usePhone()
  const at = (i: number, then: (row: T) => void): void => { const row = rows[i]; if (row !== undefined) then(row) }
  useListKeys(body, {
    open: (i) => at(i, (row) => (onPeek ? onPeek(row) : go(to(row)))),
    toggle: selection && ((i) => at(i, (row) => selection.set([keyOf(row)], !selection.keys.has(keyOf(row))))),
    clear: selection?.keys.size ? selection.clear : undefined,
    more,
  })
  if (isPending) return <TableSkeleton columns={props.columns.length} />
  if (!rows.length) return empty
  return (
    <>
      {small ? <PhoneList rows={rows} keyOf={keyOf} to={to} phone={phone} label={props.label} body={body} /> : <Table {...props} body={body} />}
      {more && <Further hasMore={hasMore ?? false} more={more} />}
    </>
  )
}

function Table<T>({ label, rows, keyOf, nameOf, columns, to, onPeek, peeked, selection, sort, onSort, body }: ListTableProps<T> & { body: RefObject<HTMLElement | null> }) {
  const frame = useRef<HTMLDivElement>(null)
  const wide = useWider(frame)
  const choose = useChoosing(rows, keyOf, selection)
  return (
    <div ref={frame} className={classes(css.frame, wide && css.wide)}>
      <table className={css.table} aria-label={label}>
        <Head columns={columns} sort={sort} onSort={onSort} rows={rows} keyOf={keyOf} selection={selection} />
        <tbody ref={body as RefObject<HTMLTableSectionElement | null>}>
          {rows.map((row, i) => (
            <Row key={keyOf(row)} row={row} index={i} columns={columns as readonly Column<unknown>[]} to={to(row)} name={nameOf(row)} chosen={selection?.keys.has(keyOf(row)) ?? null} peeked={peeked === keyOf(row)} onChoose={choose} onPeek={onPeek as ((row: unknown) => void) | undefined} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Chooses a row, or with Shift all from the last one chosen. It stays the same function while pages are added. */
function useChoosing<T>(rows: readonly T[], keyOf: (row: T) => string, selection: Selection | undefined) {
  const now = useRef({ rows, keyOf, last: null as number | null })
  useEffect(() => { now.current = { ...now.current, rows, keyOf } })
  const set = selection?.set
  return useCallback((index: number, chosen: boolean, range: boolean) => {
    const { rows: all, keyOf: key, last } = now.current
    const from = range && last !== null ? last : index
    set?.(all.slice(Math.min(from, index), Math.max(from, index) + 1).map(key), chosen)
    now.current.last = index
  }, [set])
}

/** Whether a table is wider than its frame: it then scrolls sideways and its head no longer stays. */
function useWider(frame: RefObject<HTMLDivElement | null>): boolean {
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const box = frame.current
    const table = box?.firstElementChild
    if (!box || !table) return undefined
    const observer = new ResizeObserver(() => setWide(table.scrollWidth > box.clientWidth + 1))
    observer.observe(box)
    observer.observe(table)
    return () => observer.disconnect()
  }, [frame])
  return wide
}
