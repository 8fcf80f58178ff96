import type { ReactNode } from 'react'
import css from './deliverability.module.css'

export interface Head { label: string; end?: boolean }

/** A plain table that scrolls in itself where it is too wide. */
export const Table = ({ label, heads, rows }: { label: string; heads: readonly Head[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }) => (
  <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
    <table className={css.table} aria-label={label}>
      <thead><tr>{heads.map((head) => <th key={head.label} scope="col" className={head.end ? css.end : undefined}>{head.label}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row.key}>{row.cells.map((cell, i) => <td key={heads[i]!.label} className={heads[i]!.end ? css.end : undefined}>{cell}</td>)}</tr>)}</tbody>
    </table>
  </div>
)
