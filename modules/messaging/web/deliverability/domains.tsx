import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { Deliverability } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import { Table } from './table.tsx'

type Row = Deliverability['domains'][number]

/** How mail arrives at the domains that got most; each figure opens the messages behind it. Openings and clicks only where they are recorded. */
export function Domains({ data: { domains, tracking } }: { data: Deliverability }) {
  const t = useText(texts).overview
  const f = useFormat()
  const link = (row: Row, n: number, query: string) => (n === 0 ? '—' : <Link to={`/marketing/messages?domain=${encodeURIComponent(row.domain)}&${query}`}>{f.number(n)}</Link>)
  const columns: { label: string; cell: (row: Row) => ReturnType<typeof link> }[] = [
    { label: t.sent, cell: (r) => link(r, r.sent, 'state=sent') }, { label: t.failed, cell: (r) => link(r, r.failed, 'state=failed') }, { label: t.bounced, cell: (r) => link(r, r.bounced, 'notice=bounced') },
    { label: t.softBounced, cell: (r) => link(r, r.softBounced, 'notice=soft-bounced') }, { label: t.complained, cell: (r) => link(r, r.complained, 'notice=complained') }, { label: t.replied, cell: (r) => link(r, r.replied, 'notice=replied') },
    ...(tracking === 'opening' ? [{ label: t.opened, cell: (r: Row) => link(r, r.opened, 'notice=opened') }] : []), ...(tracking === 'nothing' ? [] : [{ label: t.clicked, cell: (r: Row) => link(r, r.clicked, 'notice=clicked') }]),
  ]
  return (
    <Card title={t.domains} note={t.domainsNote}>
      {domains.length ? <Table label={t.domains} heads={[{ label: t.domain }, ...columns.map(({ label }) => ({ label, end: true }))]} rows={domains.map((row) => ({ key: row.domain, cells: [row.domain || '—', ...columns.map(({ cell }) => cell(row))] }))} /> : <EmptyState inline title={t.none} />}
      <p className="small muted">{t.tracking[tracking]}</p>
    </Card>
  )
}
