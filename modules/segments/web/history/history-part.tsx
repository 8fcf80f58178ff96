import { useCallback } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findPassages, getSizeHistory } from '../../member/contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../list/segments.module.css'
import { membersAt } from '../segment/members-at.ts'

type History = ReplyOf<typeof getSizeHistory>

/** How a segment went: its size by day with who came and went, and the latest movements. */
export function HistoryPart({ id }: { id: string }) {
  const t = useText(texts).history
  const { data, error, refetch } = useCall(getSizeHistory, { params: { id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={300} />
  return <div className="stack">{data.days.length ? <Sizes id={id} history={data} /> : <EmptyState title={t.none} />}<Moves id={id} /></div>
}

function Sizes({ id, history: { days, asOf } }: { id: string; history: History }) {
  const t = useText(texts).history
  const f = useFormat()
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true }, legend: { top: 0 }, tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map((d) => f.day(d.day)) }, yAxis: [{ type: 'value', minInterval: 1 }],
    series: [
      { type: 'line', step: 'end', name: t.members, data: days.map((d) => ({ name: d.day, value: d.members, key: d.day })), itemStyle: { color: palette.series[0] } },
      { type: 'bar', stack: 'moves', name: t.entered, barMaxWidth: 18, data: days.map((d) => ({ name: d.day, value: d.entered })), itemStyle: { color: palette.series[2] } },
      { type: 'bar', stack: 'moves', name: t.left, barMaxWidth: 18, data: days.map((d) => ({ name: d.day, value: -d.left })), itemStyle: { color: palette.series[1] } },
    ],
  }), [days, f, t])
  const end = 'end' as const
  const count = (v: string | number | null): string => f.number(Number(v))
  const table = { columns: [{ head: t.day, show: (v: string | number | null) => f.day(String(v)) }, { head: t.members, align: end, show: count }, { head: t.entered, align: end, show: count }, { head: t.left, align: end, show: count }], rows: days.toReversed().map((d) => ({ key: d.day, to: membersAt({ field: 'segment', op: 'is', value: id }), cells: [d.day, d.members, d.entered, d.left] })) }
  return <ChartBox title={t.title} definition={t.definition} asOf={asOf} table={table} name="segment-size"><EChart label={t.label} height={260} option={option} /></ChartBox>
}

function Moves({ id }: { id: string }) {
  const t = useText(texts).history
  const f = useFormat()
  const moves = usePages(findPassages, { params: { id }, query: { limit: 20 } })
  if (!moves.items.length) return null
  return (
    <Card title={t.moves}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.moves}>
        <table className={css.table}>
          <thead><tr><th scope="col">{t.who}</th><th scope="col">{t.what}</th><th scope="col">{t.when}</th></tr></thead>
          <tbody>{moves.items.map((m) => <tr key={m.id}><td><Link to={`/parties/${m.partyId}`}>{m.name}</Link></td><td><Tag tone={m.entered ? 'jade' : 'amber'}>{m.entered ? t.in : t.out}</Tag> <span className="muted">{t.why[m.why]}</span></td><td>{f.moment(m.at)}</td></tr>)}</tbody>
        </table>
      </div>
      {moves.hasMore && <Button kind="text" onClick={moves.more}>{t.more}</Button>}
    </Card>
  )
}
