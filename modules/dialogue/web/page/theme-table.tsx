import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/chart/data-table.tsx'
import type { NeedsOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { listAt } from './list-address.ts'

type Shown = string | number | null

/** Every need with its count, share, how many were met, what was offered and what it brought. */
export function ThemeTable({ data, segmentId }: { data: NeedsOverview; segmentId: string | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const end = 'end' as const
  const number = (v: Shown): string => f.number(Number(v))
  const percent = (v: Shown): string => (v === null ? '—' : f.percent(Number(v), 0))
  const columns = [
    { head: t.page.theme }, { head: t.page.kind }, { head: t.page.parties, align: end, show: number }, { head: t.page.share, align: end, show: percent }, { head: t.page.proposed, align: end, show: number }, { head: t.page.metShare, align: end, show: percent },
    { head: t.page.offered, align: end, show: number }, { head: t.page.accepted, align: end, show: number }, { head: t.page.revenue, align: end, show: (v: Shown) => (v === null ? '—' : f.money(String(v), data.currency)) },
  ]
  const rows = data.themes.map((r) => ({ key: `${r.kind} ${r.theme}`, to: listAt({ kind: r.kind, theme: r.theme, segmentId, ...(r.open === 0 && r.proposed > 0 && { state: 'proposed' }) }), cells: [r.theme, t.needKinds[r.kind], r.parties, r.share, r.proposed, r.metShare, r.offered, r.accepted, r.revenue] }))
  return <Card title={t.page.tabs.register} note={<Link to={listAt({ segmentId })}>{t.page.tabs.list}</Link>}><DataTable table={{ columns, rows }} label={t.page.themes} height={Math.min(520, 44 + rows.length * 34)} /></Card>
}
