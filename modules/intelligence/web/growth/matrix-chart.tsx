import type { GrowthMatrix } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { heat } from '#ui/chart/heat.ts'
import { palettes } from '#ui/palette.ts'
import { useMode } from '#ui/theme-choice.ts'
import { texts } from '../../messages/web.ts'
import { growthCells } from '../../standing/vocabulary.ts'
import css from '../insight/insight.module.css'
import { MarkLink } from '../word/mark-link.tsx'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWidth } from '../word/use-width.ts'

type Cell = GrowthMatrix['cells'][number]
const places: Record<Cell['cell'], readonly [column: number, row: number]> = { loyalty: [0, 0], expansion: [1, 0], acquisition: [0, 1], diversification: [1, 1] }
const [TOP, SIDE, HEIGHT, GAP] = [24, 76, 118, 6]

export const cellAt = (cell: Cell['cell']): string => partiesAt(is('growthCell', cell))

/** By how much a cell's money changed; null where there was none before. */
export const growthOf = ({ money, before }: Pick<Cell, 'money' | 'before'>): number | null => (Number(before.money) > 0 ? Number(money) / Number(before.money) - 1 : null)

/** The four cells with their customers and money; the darker, the more money. */
export function MatrixChart({ matrix }: { matrix: GrowthMatrix }) {
  const t = useText(texts).judged.growth
  const f = useFormat()
  const language = useLanguage()
  const money = (v: string | number | null): string => f.money(Number(v), matrix.currency)
  const count = (v: string | number | null): string => f.number(Number(v))
  const end = 'end' as const
  const table = {
    columns: [{ head: t.title }, { head: t.customers, align: end, show: count }, { head: t.money, align: end, show: money }, { head: `${t.before} · ${t.customers}`, align: end, show: count }, { head: `${t.before} · ${t.money}`, align: end, show: money }],
    rows: matrix.cells.map((c) => ({ key: c.cell, to: cellAt(c.cell), cells: [growthCells[c.cell][language], c.customers, Number(c.money), c.before.customers, Number(c.before.money)] })),
  }
  return (
    <ChartBox title={t.title} note={matrix.from && matrix.asOf ? `${f.day(matrix.from)} → ${f.day(matrix.asOf)}` : t.lead} definition={t.definition} asOf={matrix.asOf ?? undefined} table={table} name="growth-matrix">
      <Squares matrix={matrix} />
    </ChartBox>
  )
}

function Squares({ matrix }: { matrix: GrowthMatrix }) {
  const t = useText(texts).judged.growth
  const f = useFormat()
  const language = useLanguage()
  const palette = palettes[useMode()]
  const [holder, width] = useWidth<HTMLDivElement>()
  const own = Math.max(60, (width - SIDE - GAP) / 2)
  const most = Math.max(...matrix.cells.map((c) => Number(c.money)), 1)
  return (
    <div ref={holder} className={css.pyramid} style={{ minHeight: TOP + 2 * HEIGHT + GAP }}>
      {width > 0 && (
        <svg width={width} height={TOP + 2 * HEIGHT + GAP} role="group" aria-label={t.label} fontSize="12">
          <g fill="var(--ink-3)" textAnchor="middle">
            {[t.known, t.fresh].map((text, i) => <text key={text} x={SIDE + i * (own + GAP) + own / 2} y={14}>{text}</text>)}
            {[t.old, t.young].map((text, i) => <text key={text} x={(SIDE - 8) / 2} y={TOP + i * (HEIGHT + GAP) + HEIGHT / 2 + 4}>{text}</text>)}
          </g>
          {matrix.cells.map((c) => {
            const [column, row] = places[c.cell]
            const [x, y] = [SIDE + column * (own + GAP), TOP + row * (HEIGHT + GAP)]
            const { color, ink } = c.customers ? heat(palette, 0.08 + (0.92 * Math.max(0, Number(c.money))) / most) : { color: palette.sunken, ink: palette.ink2 }
            const name = growthCells[c.cell][language]
            const change = growthOf(c)
            const said = [f.number(c.customers), f.money(Number(c.money), matrix.currency)]
            return (
              <MarkLink key={c.cell} to={cellAt(c.cell)} label={`${name}: ${said.join(', ')}`}>
                <rect className={css.slab} x={x} y={y} width={own} height={HEIGHT} rx={8} fill={color} />
                <g fill={ink}>
                  <text x={x + 12} y={y + 24} fontWeight={600} fontSize={13}>{name}</text>
                  <text x={x + 12} y={y + 56} fontWeight={600} fontSize={22}>{said[0]}</text>
                  <text x={x + 12} y={y + 80}>{said[1]}</text>
                  {change !== null && own > 130 && <text x={x + 12} y={y + 100}>{t.change1(`${change >= 0 ? '+' : '−'}${f.percent(Math.abs(change), 0)}`)}</text>}
                </g>
              </MarkLink>
            )
          })}
        </svg>
      )}
    </div>
  )
}
