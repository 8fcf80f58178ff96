import { useCallback, useMemo } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getProfile, type Profile } from '../../insight/contract.ts'
import { texts } from '../../messages/web.ts'
import type { Segment } from '../../segment/contract.ts'
import { membersAt } from '../segment/members-at.ts'

type Shown = string | number | null
const SHOWN = 15

/** What is typical of a segment against everyone else. */
export function ProfilePart({ segment }: { segment: Segment }) {
  const t = useText(texts).profile
  const { data, error, refetch } = useCall(getProfile, { params: { id: segment.id } }, { enabled: !segment.filling, staleTime: 60_000 })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={300} />
  if (!data.values.length && !data.numbers.length) return <EmptyState title={t.none} text={t.noneText} icon="insight" />
  return <div className="stack">{data.values.length > 0 && <Values id={segment.id} profile={data} />}{data.numbers.length > 0 && <Numbers profile={data} />}</div>
}

function Values({ id, profile }: { id: string; profile: Profile }) {
  const t = useText(texts).profile
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const rows = useMemo(() => profile.values.map((v) => { const choice = v.field.choices?.find((c) => c.key === v.value); return { ...v, key: `${v.field.key} ${v.value}`, said: `${named(v.field.label)}：${choice ? named(choice.label) : v.name}` } }), [profile, named])
  const behind = useCallback((key: string): string => { const row = rows.find((r) => r.key === key)!; const of: Filter = { field: row.field.key, op: 'is', value: row.value }; return membersAt({ all: [{ field: 'segment', op: 'is', value: id }, of] }) }, [rows, id])
  const drawn = rows.slice(0, SHOWN)
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 64, top: 28, bottom: 8, containLabel: true }, legend: { top: 0 }, tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.percent(v, 1) },
    xAxis: { type: 'value', max: 1, axisLabel: { formatter: (v: number) => f.percent(v, 0) } }, yAxis: { type: 'category', inverse: true, data: drawn.map((r) => r.said), axisLabel: { width: 150, overflow: 'truncate' } },
    series: [
      { type: 'bar', name: t.share, barMaxWidth: 10, itemStyle: { color: palette.series[0] }, data: drawn.map((r) => ({ name: r.said, value: r.share, key: r.key })), label: { show: true, position: 'right', formatter: ({ dataIndex }: { dataIndex: number }) => { const lift = drawn[dataIndex]!.lift; return lift === null ? t.only : `×${f.number(lift, 1)}` } } },
      { type: 'bar', name: t.rest, barMaxWidth: 10, itemStyle: { color: palette.series[1] }, data: drawn.map((r) => ({ name: r.said, value: r.restShare })) },
    ],
  }), [drawn, f, t])
  const end = 'end' as const
  const share = (v: Shown): string => f.percent(Number(v), 1)
  const table = { columns: [{ head: t.value }, { head: t.share, align: end, show: share }, { head: t.rest, align: end, show: share }, { head: t.lift, align: end, show: (v: Shown) => (v === null ? t.only : `×${f.number(Number(v), 2)}`) }], rows: rows.map((r) => ({ key: r.key, to: behind(r.key), cells: [r.said, r.share, r.restShare, r.lift] })) }
  return <ChartBox title={t.title} note={t.counts(f.number(profile.members), f.number(profile.rest))} definition={t.definition} asOf={profile.asOf} table={table} name="segment-profile"><EChart label={t.label} height={60 + drawn.length * 30} option={option} onPick={(key) => go(behind(key))} /></ChartBox>
}

function Numbers({ profile }: { profile: Profile }) {
  const t = useText(texts).profile
  const f = useFormat()
  const named = useNamed()
  const rows = useMemo(() => profile.numbers.map((n) => ({ ...n, said: named(n.field.label) })), [profile, named])
  const drawn = rows.slice(0, SHOWN)
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true }, xAxis: { type: 'value' }, yAxis: { type: 'category', inverse: true, data: drawn.map((r) => r.said) },
    series: [{ type: 'bar', barMaxWidth: 14, data: drawn.map((r) => ({ name: r.said, value: r.difference, itemStyle: { color: r.difference < 0 ? palette.series[1] : palette.series[0] } })), label: { show: true, position: 'inside', formatter: ({ value }: { value: number }) => f.fixed(value, 2) } }],
  }), [drawn, f])
  const end = 'end' as const
  const mean = (v: Shown): string => f.number(Number(v), 2)
  const table = { columns: [{ head: t.number }, { head: t.mean, align: end, show: mean }, { head: t.restMean, align: end, show: mean }, { head: t.difference, align: end, show: (v: Shown) => f.fixed(Number(v), 2) }], rows: rows.map((r) => ({ key: r.field.key, cells: [r.said, r.mean, r.restMean, r.difference] })) }
  return <ChartBox title={t.numbers} definition={t.numbersDefinition} asOf={profile.asOf} table={table} name="segment-numbers"><EChart label={t.numbersLabel} height={40 + drawn.length * 28} option={option} /></ChartBox>
}
