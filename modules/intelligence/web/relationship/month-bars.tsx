import { useFormat } from '#platform/web/format.ts'
import { useWidth } from '../word/use-width.ts'

interface Bar { month: string; value: number; /** The month is not over. */ running: boolean }
const [HEIGHT, FOOT] = [110, 20]

/** Months as bars from a zero line; below it where more came back than was bought. */
export function MonthBars({ bars, label, currency }: { bars: readonly Bar[]; label: string; currency: string }) {
  const f = useFormat()
  const [holder, width] = useWidth<HTMLDivElement>()
  const [most, least] = [Math.max(0, ...bars.map((b) => b.value)), Math.min(0, ...bars.map((b) => b.value))]
  const scale = (HEIGHT - 14) / (most - least || 1)
  const zero = 14 + most * scale
  const step = width / bars.length
  return (
    <div ref={holder} style={{ minHeight: HEIGHT + FOOT }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT + FOOT} role="img" aria-label={`${label}: ${bars.map((b) => `${f.month(b.month)} ${f.money(b.value, currency)}`).join('; ')}`} fontSize="11">
          {bars.map((b, i) => (
            <g key={b.month}>
              <title>{`${f.month(b.month)} ${f.money(b.value, currency)}`}</title>
              <rect x={i * step} y={0} width={step} height={HEIGHT} fill="transparent" />
              <rect x={i * step + step * 0.14} y={b.value >= 0 ? zero - b.value * scale : zero} width={step * 0.72} height={Math.max(b.value === 0 ? 0 : 1, Math.abs(b.value) * scale)} rx={2} fill={b.value < 0 ? 'var(--c4)' : 'var(--c1)'} opacity={b.running ? 0.5 : 1} />
            </g>
          ))}
          <line x1={0} x2={width} y1={zero} y2={zero} stroke="var(--line-strong)" />
          <text x={0} y={10} fill="var(--ink-3)">{f.money(most, currency)}</text>
          {[0, Math.floor(bars.length / 2), bars.length - 1].map((i) => bars[i] && <text key={i} x={i * step + step / 2} y={HEIGHT + 15} textAnchor={i === 0 ? 'start' : i === bars.length - 1 ? 'end' : 'middle'} dx={i === 0 ? -step / 2 : i === bars.length - 1 ? step / 2 : 0} fill="var(--ink-3)">{f.month(bars[i].month)}</text>)}
        </svg>
      )}
    </div>
  )
}
