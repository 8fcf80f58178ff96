import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts as ui } from '#ui/messages/index.ts'
import { findFailedRows, type Import } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { Remarks } from '../remark/remark-text.tsx'

/** The rows that failed, each with its reasons. */
export function FailedRows({ import_ }: { import_: Import }) {
  const t = useText(texts)
  const common = useText(ui)
  const f = useFormat()
  const list = usePages(findFailedRows, { params: { id: import_.id }, query: { limit: 50 } })
  return (
    <Card title={t.result.failedTitle} note={f.number(import_.counts.failed)}>
      <div className={css.frame} tabIndex={0} role="group" aria-label={t.result.failedTitle}>
        <table aria-label={t.result.failedTitle}>
          <thead><tr><th scope="col" className={css.end}>{t.preview.line}</th><th scope="col">{t.preview.why}</th>{import_.columns.map((c) => <th key={c.column} scope="col">{c.title}</th>)}</tr></thead>
          <tbody>{list.items.map((row) => <tr key={row.line}><td className={css.end}>{f.number(row.line)}</td><td style={{ minWidth: 200 }}><Remarks remarks={row.reasons} /></td>{import_.columns.map((c) => <td key={c.column} className={css.cell} title={row.cells[c.column - 1]}>{row.cells[c.column - 1]}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {list.hasMore && <div style={{ marginTop: 8 }}><Button onClick={list.more} busy={list.isFetching}>{common.more}</Button></div>}
    </Card>
  )
}
