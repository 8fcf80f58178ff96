import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { usePhone } from '#ui/use-phone.ts'

interface DayBarsProps { from: string; to: string; days: readonly { day: string; started: number; held: number }[]; label: string; onPick: (day: string) => void }
const [HEIGHT, FOOT] = [120, 20]

/** Starts by day from a zero line; those left out stand on top in another tone. */
export function DayBars({ from, to, days, label, onPick }: DayBarsProps) {
  const f = useFormat()
  const width = usePhone() ? 330 : 780
  const first = dayNumber(from)
  const count = dayNumber(to) - first + 1
  const most = Math.max(1, ...days.map((d) => d.started + d.held))
  const step = width / count
  const y = (n: number): number => (n / most) * (HEIGHT - 16)
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} width="100%" style={{ maxWidth: width }} role="img" aria-label={`${label}: ${days.map((d) => `${f.day(d.day)} ${d.started}`).join('; ')}`} fontSize="11">
      {days.map((d) => {
        const x = (dayNumber(d.day) - first) * step + step * 0.12
        return (
          <g key={d.day} onClick={() => onPick(d.day)} style={{ cursor: 'pointer' }}>
            <title>{`${f.day(d.day)} ${f.number(d.started)} + ${f.number(d.held)}`}</title>
            <rect x={x} width={step * 0.76} y={HEIGHT - y(d.started)} height={y(d.started)} fill="var(--c1)" />
            <rect x={x} width={step * 0.76} y={HEIGHT - y(d.started + d.held)} height={y(d.held)} fill="var(--c2)" />
          </g>
        )
      })}
      <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke="var(--line-strong)" />
      <text x={0} y={11} fill="var(--ink-3)">{f.number(most)}</text>
      {[0, Math.floor((count - 1) / 2), count - 1].map((i, k) => <text key={i} x={k === 0 ? 0 : k === 1 ? width / 2 : width} y={HEIGHT + 15} textAnchor={k === 0 ? 'start' : k === 1 ? 'middle' : 'end'} fill="var(--ink-3)">{f.day(dayFromNumber(first + i))}</text>)}
    </svg>
  )
}
