import { Link } from '#platform/web/navigate.ts'
import css from './chart-box.module.css'

export interface ChartTable {
  columns: readonly { head: string; align?: 'end'; show?: (value: string | number | null) => string }[]
  /** A row's first cell links to the parties behind it. */
  rows: readonly { key: string; cells: readonly (string | number | null)[]; to?: string | undefined }[]
}

/** A picture's figures as a plain table. */
export const DataTable = ({ table: { columns, rows }, label, height }: { table: ChartTable; label: string; height: number }) => (
  <div className={css.scroll} style={{ height }} tabIndex={0} role="group" aria-label={label}>
    <table className={css.table} aria-label={label}>
      <thead><tr>{columns.map((c) => <th key={c.head} scope="col" className={c.align && css.end}>{c.head}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ key, cells, to }) => (
          <tr key={key}>
            {cells.map((cell, i) => {
              const text = columns[i]?.show?.(cell) ?? String(cell ?? '—')
              return <td key={columns[i]?.head} className={columns[i]?.align && css.end}>{i === 0 && to ? <Link to={to}>{text}</Link> : text}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
