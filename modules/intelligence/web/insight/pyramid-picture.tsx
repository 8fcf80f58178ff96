import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { contrast } from '#ui/chart/heat.ts'
import { palettes } from '#ui/palette.ts'
import { useMode } from '#ui/theme-choice.ts'
import { texts } from '../../messages/web.ts'
import { MarkLink } from '../word/mark-link.tsx'
import { useWidth } from '../word/use-width.ts'
import { widthOf } from '../word/width-of.ts'
import { cut } from './cut-pyramid.ts'
import css from './insight.module.css'

interface Layer { tier: number; name: string; to: string; customers: number; customerShare: number; value: string; share: number; average: number }
interface PictureProps { layers: readonly Layer[]; label: string; measure: string; currency: string }

const HEIGHT = 252
const HEAD = 24
/** Gold on top, as everyone draws it. */
const order = [1, 0, 2, 4, 5, 3, 0]

/** The pyramid itself with its figures beside it; each layer opens its parties. */
export function PyramidPicture({ layers, label, measure, currency }: PictureProps) {
  const t = useText(texts).pyramid
  const f = useFormat()
  const palette = palettes[useMode()]
  const [holder, width] = useWidth<HTMLDivElement>()
  const body = Math.min(220, Math.max(124, width * 0.34))
  const at = columnsAt(width, body)
  const widest = Math.max(...layers.map((l) => l.share), 0.01)
  const bands = cut(layers.map((l) => l.customerShare), body, HEIGHT)
  return (
    <div ref={holder} className={css.pyramid}>
      {width > 0 && (
        <svg width={width} height={HEIGHT + HEAD + 4} role="group" aria-label={label} fontSize="12">
          <g fill="var(--ink-3)"><text x={at.customers} y={12}>{t.customers}</text><text x={at.value} y={12}>{measure}</text>{at.average !== null && <text x={width - 2} y={12} textAnchor="end">{t.average}</text>}</g>
          {layers.map((layer, i) => {
            const { path, top, height, middle } = bands[i]!
            const tip = i === 0
            const fits = widthOf(layer.name) + 6 < (body * (top + (tip ? height - 12 : height / 2))) / HEIGHT
            const colour = palette.series[order[i % order.length]!]!
            const line = HEAD + middle - 4
            return (
              <MarkLink key={layer.tier} to={layer.to} label={t.mark(layer.name, f.number(layer.customers), f.percent(layer.customerShare), f.money(layer.value, currency))}>
                <rect className={css.band} x={0} y={HEAD + top} width={width} height={height} rx={6} />
                <path d={path} transform={`translate(0 ${HEAD})`} fill={colour} />
                {fits ? <text x={body / 2} y={HEAD + top + (tip ? height - 8 : height / 2 + 4)} textAnchor="middle" fontWeight={600} fill={contrast('#FFFFFF', colour) >= 4.5 ? '#FFFFFF' : '#1B2421'}>{layer.name}</text> : <text x={at.customers} y={line - 15} fill="var(--ink-3)">{layer.name}</text>}
                <text x={at.customers} y={line} fontSize={14} fontWeight={600} fill="var(--ink)">{f.number(layer.customers)}</text>
                <text x={at.customers} y={line + 17} fill="var(--ink-2)">{f.percent(layer.customerShare)}</text>
                <rect x={at.value} y={line - 11} width={Math.max(2, (layer.share / widest) * at.bar)} height={12} rx={2} fill="var(--c1)" />
                <text x={at.value} y={line + 17} fill="var(--ink-2)">{f.percent(layer.share)}{at.average === null ? '' : ` · ${f.money(layer.value, currency)}`}</text>
                {at.average !== null && <text x={width - 2} y={line} fontSize={14} textAnchor="end" fill="var(--ink)">{f.money(layer.average, currency)}</text>}
              </MarkLink>
            )
          })}
        </svg>
      )}
    </div>
  )
}

/** Where the columns of figures stand; a narrow sheet does without the last. */
function columnsAt(width: number, body: number): { customers: number; value: number; bar: number; average: number | null } {
  const customers = body + (width < 420 ? 16 : 32)
  const value = customers + (width < 420 ? 72 : 84)
  const wide = width >= 480
  return { customers, value, bar: Math.max(24, width - value - (wide ? 96 : 4)), average: wide ? width : null }
}
