import { Select } from 'antd'
import { z } from 'zod'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getOverlaps, type Overlaps } from '../../insight/contract.ts'
import { texts } from '../../messages/web.ts'
import { findSegments } from '../../segment/contract.ts'
import list from '../list/segments.module.css'
import { membersAt } from '../segment/members-at.ts'
import css from './overlap.module.css'

const State = z.object({ ids: z.string().regex(/^\d+(,\d+){0,7}$/).optional() })
const inSegment = (id: string): Filter => ({ field: 'segment', op: 'is', value: id })

/** How several segments lie over each other. */
export default function OverlapsPage() {
  const t = useText(texts)
  const [{ ids = '' }, set] = useSearchState(State)
  const chosen = ids.split(',').filter(Boolean)
  const { data: all } = useCall(findSegments, { query: {} })
  const { data, error, refetch } = useCall(getOverlaps, { query: { ids } }, { enabled: chosen.length > 1, placeholderData: (before) => before })
  return (
    <>
      <PageHead title={t.overlap.title} note={t.overlap.note} back={{ to: '/insight/segments', label: t.title }} />
      <div className="stack">
        <Select mode="multiple" aria-label={t.overlap.choose} placeholder={t.overlap.choose} maxCount={8} value={chosen} onChange={(next) => set({ ids: next.length ? next.join(',') : undefined })} options={(all?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))} showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} />
        {error ? <ErrorState problem={error} again={() => void refetch()} /> : chosen.length < 2 ? <EmptyState title={t.overlap.choose} icon="partners" /> : !data ? <Block height={260} /> : <><Sets overlaps={data} /><Pairs overlaps={data} /></>}
      </div>
    </>
  )
}

/** The sets as bars with a dot for each segment they lie in: readable where circles are not. */
function Sets({ overlaps: { segments, sets, asOf } }: { overlaps: Overlaps }) {
  const t = useText(texts).overlap
  const f = useFormat()
  const most = Math.max(1, ...sets.map((s) => s.count))
  const names = (of: readonly string[]): string => f.list(segments.filter((s) => of.includes(s.id)).map((s) => s.name))
  const to = (of: readonly string[]): string => membersAt({ all: segments.map((s) => (of.includes(s.id) ? inSegment(s.id) : { not: inSegment(s.id) })) })
  const table = { columns: [{ head: t.sets }, { head: t.count, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }], rows: sets.map((s) => ({ key: s.in.join(), to: to(s.in), cells: [names(s.in), s.count] })) }
  if (!sets.length) return <EmptyState title={t.none} />
  return (
    <ChartBox title={t.sets} definition={t.setsDefinition} asOf={f.dayOf(asOf)} table={table} name="segment-sets">
      <div className={list.scroll} tabIndex={0} role="group" aria-label={t.sets}>
        <table className={css.sets}>
          <thead><tr>{segments.map((s) => <th key={s.id} scope="col">{s.name}</th>)}<th scope="col">{t.count}</th></tr></thead>
          <tbody>
            {sets.map((s) => (
              <tr key={s.in.join()}>
                {segments.map((x) => <td key={x.id} className={css.dot}>{s.in.includes(x.id) ? <span title={x.name}>●<span className="hidden-but-read">{t.in} {x.name}</span></span> : <span aria-hidden="true" className={css.none}>○</span>}</td>)}
                <td className={css.bar}><Link to={to(s.in)} aria-label={`${t.opens(names(s.in))}: ${f.number(s.count)}`}><span style={{ width: `${(100 * s.count) / most}%` }} />{f.number(s.count)}</Link></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartBox>
  )
}

function Pairs({ overlaps: { segments, pairs, asOf } }: { overlaps: Overlaps }) {
  const t = useText(texts).overlap
  const f = useFormat()
  const both = (a: string, b: string): number => (a === b ? segments.find((s) => s.id === a)!.count : pairs.find((p) => (p.a === a && p.b === b) || (p.a === b && p.b === a))!.both)
  const table = { columns: [{ head: t.pairs }, { head: t.count, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }], rows: pairs.map((p) => ({ key: `${p.a} ${p.b}`, to: membersAt({ all: [inSegment(p.a), inSegment(p.b)] }), cells: [segments.filter((s) => s.id === p.a || s.id === p.b).map((s) => s.name).join(' · '), p.both] })) }
  return (
    <ChartBox title={t.pairs} definition={t.pairsDefinition} asOf={f.dayOf(asOf)} table={table} name="segment-pairs">
      <div className={list.scroll} tabIndex={0} role="group" aria-label={t.pairs}>
        <table className={list.table}>
          <thead><tr><th scope="col">{t.segment}</th>{segments.map((s) => <th key={s.id} scope="col" className={list.number}>{s.name}</th>)}</tr></thead>
          <tbody>{segments.map((a) => <tr key={a.id}><th scope="row">{a.name}</th>{segments.map((b) => { const n = both(a.id, b.id); return <td key={b.id} className={list.number}><Link to={membersAt(a.id === b.id ? inSegment(a.id) : { all: [inSegment(a.id), inSegment(b.id)] })} aria-label={t.both(a.name, b.name, f.number(n))}>{f.number(n)}</Link>{a.id !== b.id && a.count > 0 && <span className="muted"> ({f.percent(n / a.count, 0)})</span>}</td> })}</tr>)}</tbody>
        </table>
      </div>
    </ChartBox>
  )
}
