import { palettes } from '#ui/palette.ts'
import { useMode } from '#ui/theme-choice.ts'
import css from '../insight/insight.module.css'
import { MarkLink } from './mark-link.tsx'
import { useWidth } from './use-width.ts'
import { widthOf } from './width-of.ts'

export interface Bar { key: string; name: string; count: number; said: string; to: string; /** Which colour of the palette. */ colour?: number; /** What stands at the right of it. */ note: string; /** Spoken for the whole line. */ label: string }

const ROW = 34

/** Lying bars from a common zero, one a line; each opens the parties behind it. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const palette = palettes[useMode()]
  const [holder, width] = useWidth<HTMLDivElement>()
  const side = Math.max(...bars.map((b) => widthOf(b.name)), 0) + 12
  const counts = Math.max(...bars.map((b) => widthOf(b.said)), 0) + 8
  const notes = Math.max(...bars.map((b) => widthOf(b.note)), 0) + 8
  const showsNotes = width - side - counts - notes > 90
  const room = Math.max(20, width - side - counts - (showsNotes ? notes : 0))
  const most = Math.max(...bars.map((b) => b.count), 1)
  return (
    <div ref={holder} className={css.pyramid} style={{ minHeight: bars.length * ROW }}>
      {width > 0 && (
        <svg width={width} height={bars.length * ROW + 2} role="group" aria-label={label} fontSize="12">
          {bars.map((b, i) => {
            const own = Math.max(b.count ? 2 : 0, (b.count / most) * room)
            return (
              <MarkLink key={b.key} to={b.to} label={b.label}>
                <rect className={css.band} x={0} y={i * ROW} width={width} height={ROW} rx={4} />
                <text x={0} y={i * ROW + 21} fill="var(--ink-2)">{b.name}</text>
                <rect x={side} y={i * ROW + 8} width={own} height={18} rx={3} fill={palette.series[b.colour ?? 0]} />
                <text x={side + own + 6} y={i * ROW + 21} fontWeight={600} fill="var(--ink)">{b.said}</text>
                {showsNotes && <text x={width - 2} y={i * ROW + 21} textAnchor="end" fill="var(--ink-2)">{b.note}</text>}
              </MarkLink>
            )
          })}
        </svg>
      )}
    </div>
  )
}
