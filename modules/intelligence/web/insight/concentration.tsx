import type { Pyramid } from '../../contract.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { contrast } from '#ui/chart/heat.ts'
import { palettes } from '#ui/palette.ts'
import { useMode } from '#ui/theme-choice.ts'
import { texts } from '../../messages/web.ts'
import { MarkLink } from '../word/mark-link.tsx'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWidth } from '../word/use-width.ts'
import css from './insight.module.css'

interface Part { class: string; customers: number; value: number; customerShare: number; valueShare: number; to: string }

/** How much of the revenue comes from how few: ABC, and the shares of the top. */
export function Concentration({ pyramid }: { pyramid: Pyramid }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const [a, b] = (data?.settings.find((s) => s.key === 'abc.cuts')?.value ?? [0.8, 0.95]) as [number, number]
  const customers = pyramid.abc.reduce((n, c) => n + c.customers, 0)
  const total = pyramid.abc.reduce((n, c) => n + Number(c.value), 0)
  const parts = pyramid.abc.map((c): Part => ({ class: c.class, customers: c.customers, value: Number(c.value), customerShare: c.customers / customers, valueShare: total ? Number(c.value) / total : 0, to: partiesAt(is('abc', c.class)) }))
  const [count, share, money] = [(v: string | number | null) => f.number(Number(v)), (v: string | number | null) => f.percent(Number(v)), (v: string | number | null) => f.money(Number(v), pyramid.currency)]
  const end = 'end' as const
  const table = {
    columns: [{ head: t.abc.class }, { head: t.abc.customers, align: end, show: count }, { head: t.abc.customerShare, align: end, show: share }, { head: t.abc.value, align: end, show: money }, { head: t.abc.valueShare, align: end, show: share }],
    rows: parts.map((p) => ({ key: p.class, to: p.to, cells: [p.class, p.customers, p.customerShare, p.value, p.valueShare] })),
  }
  return (
    <ChartBox title={t.abc.title} note={t.abc.note} definition={t.abc.definition(f.percent(a), f.percent(b))} asOf={pyramid.asOf ?? undefined} table={table} name="concentration">
      <Bars parts={parts} currency={pyramid.currency} />
      <p className={css.tops}>
        {pyramid.top20 !== null && <Link to="/parties" search={{ sort: '-revenue' } as never}>{t.abc.top(f.percent(0.2), f.percent(pyramid.top20))}</Link>}
        {pyramid.top1 !== null && <span>{t.abc.top(f.percent(0.01), f.percent(pyramid.top1))}</span>}
        {pyramid.gini !== null && <span>{t.value.gini(f.fixed(pyramid.gini, 2))}</span>}
      </p>
    </ChartBox>
  )
}

const order = [0, 1, 2]

/** Two bars of the same length: who they are, and what they bring. */
function Bars({ parts, currency }: { parts: readonly Part[]; currency: string }) {
  const t = useText(texts).abc
  const f = useFormat()
  const palette = palettes[useMode()]
  const [holder, width] = useWidth<HTMLDivElement>()
  const rows = [{ y: 0, label: t.ofCustomers, of: (p: Part) => p.customerShare, said: (p: Part) => f.number(p.customers) }, { y: 86, label: t.ofValue, of: (p: Part) => p.valueShare, said: (p: Part) => f.money(p.value, currency) }]
  return (
    <div ref={holder} className={css.pyramid} style={{ minHeight: 178 }}>
      {width > 0 && (
        <svg width={width} height={176} role="group" aria-label={t.label} fontSize="12">
          {rows.map(({ y, label, of, said }, i) => (
            <g key={label}>
              <text x={0} y={y + 14} fill="var(--ink-3)">{label}</text>
              {parts.map((p, k) => {
                const x = parts.slice(0, k).reduce((sum, q) => sum + of(q), 0) * width
                const own = Math.max(1, of(p) * width - 2)
                const colour = palette.series[order[k % 3]!]!
                return (
                  <MarkLink key={p.class} to={p.to} label={`${label} ${p.class}: ${said(p)}, ${f.percent(of(p))}`}>
                    <rect className={css.slab} x={x} y={y + 22} width={own} height={34} rx={3} fill={colour} />
                    {own > 26 && <text x={x + own / 2} y={y + 44} textAnchor="middle" fontWeight={600} fill={contrast('#FFFFFF', colour) >= 4.5 ? '#FFFFFF' : '#1B2421'}>{p.class}</text>}
                    {own > 52 && <text x={x + 2} y={y + 72} fill="var(--ink-2)">{f.percent(of(p))}{own > 120 ? ` · ${said(p)}` : ''}</text>}
                  </MarkLink>
                )
              })}
              {i === 0 && parts.length > 1 && <Fan parts={parts} width={width} top={y + 76} />}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

/** Thin lines from each class of customers to what it brings. */
function Fan({ parts, width, top }: { parts: readonly Part[]; width: number; top: number }) {
  const until = (n: number, of: (p: Part) => number): number => parts.slice(0, n + 1).reduce((sum, p) => sum + of(p), 0) * width - 1
  return <g stroke="var(--line-strong)">{parts.slice(0, -1).map((p, i) => <line key={p.class} x1={until(i, (q) => q.customerShare)} y1={top} x2={until(i, (q) => q.valueShare)} y2={top + 30} />)}</g>
}
