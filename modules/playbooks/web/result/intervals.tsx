import { usePhone } from '#ui/use-phone.ts'
import type { Result } from '../../contract.ts'

interface IntervalsProps { evaluations: Result['evaluations']; name: (outcome: string) => string; per: (outcome: string, value: number) => string; label: string }
const LINE = 58

/** Each difference as a point with its interval, on a line of its own scale with zero in sight. */
export function Intervals({ evaluations, name, per, label }: IntervalsProps) {
  const [width, left] = usePhone() ? [350, 64] : [720, 110]
  const shown = evaluations.flatMap((e) => (e.perParty ? [{ outcome: e.outcome, ...e.perParty }] : []))
  return (
    <svg viewBox={`0 0 ${width} ${shown.length * LINE + 8}`} width="100%" style={{ maxWidth: width }} role="img" aria-label={`${label}: ${shown.map((e) => `${name(e.outcome)} ${per(e.outcome, e.value)} (${per(e.outcome, e.lower)} – ${per(e.outcome, e.upper)})`).join('; ')}`} fontSize="12">
      {shown.map((e, i) => {
        const most = Math.max(Math.abs(e.lower), Math.abs(e.upper)) || 1
        const x = (v: number): number => left + (width - left - 70) * (0.5 + v / most / 2.2)
        const y = i * LINE + 22
        const colour = e.lower > 0 ? 'var(--c1)' : e.upper < 0 ? 'var(--c4)' : 'var(--ink-3)'
        return (
          <g key={e.outcome}>
            <text x={0} y={y + 4} fill="var(--ink)">{name(e.outcome)}</text>
            <line x1={x(0)} x2={x(0)} y1={y - 16} y2={y + 16} stroke="var(--line-strong)" /><text x={x(0)} y={y + 26} textAnchor="middle" fill="var(--ink-3)" fontSize="10">0</text>
            <line x1={x(e.lower)} x2={x(e.upper)} y1={y} y2={y} stroke={colour} strokeWidth={2} />
            {[e.lower, e.upper].map((v) => <line key={v} x1={x(v)} x2={x(v)} y1={y - 6} y2={y + 6} stroke={colour} strokeWidth={2} />)}
            <circle cx={x(e.value)} cy={y} r={5} fill={colour} /><text x={x(e.value)} y={y - 10} textAnchor="middle" fill="var(--ink)">{per(e.outcome, e.value)}</text>
          </g>
        )
      })}
    </svg>
  )
}
