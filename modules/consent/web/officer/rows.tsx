import type { ReactNode } from 'react'
import css from './officer.module.css'

/** A plain table in a card, which scrolls in itself where it is too wide. */
export const Rows = ({ label, heads, rows }: { label: string; heads: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }) => (
  <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
    <table className={css.table} aria-label={label}>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row.key}>{row.cells.map((cell, i) => <td key={heads[i]}>{cell}</td>)}</tr>)}</tbody>
    </table>
  </div>
)
