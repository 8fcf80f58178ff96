import type { ReactNode, RefObject } from 'react'
import { Link } from '#platform/web/navigate.ts'
import css from './phone-list.module.css'

/** A row on a phone: a name with what stands at its right, and a line below. */
export interface PhoneRow { title: ReactNode; aside?: ReactNode; note?: ReactNode }

export const PhoneList = <T,>({ rows, keyOf, to, phone, label, body }: { rows: readonly T[]; keyOf: (row: T) => string; to: (row: T) => string; phone: (row: T) => PhoneRow; label: string; body: RefObject<HTMLElement | null> }) => (
  <ul className={css.list} aria-label={label} ref={body as RefObject<HTMLUListElement | null>}>
    {rows.map((row) => {
      const { title, aside, note } = phone(row)
      return <li key={keyOf(row)}><Link to={to(row)} className={css.item} data-row><span className={css.line}><strong>{title}</strong>{aside && <span className={css.aside}>{aside}</span>}</span>{note && <span className={css.note}>{note}</span>}</Link></li>
    })}
  </ul>
)
