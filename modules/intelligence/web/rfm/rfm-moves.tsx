import { Segmented } from 'antd'
import { useCallback } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { Palette } from '#ui/palette.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getRfmMoves, type Moves, rfmScores } from '../../contract.ts'
import { scoreThen } from '../../standing/spans.ts'
import { Flow } from '../flow/flow.tsx'
import { useSince } from '../flow/use-since.tsx'
import css from '../insight/insight.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

const State = z.object({ by: z.enum(rfmScores).default('r') })
const codes = [5, 4, 3, 2, 1, 0]
const fields = { r: 'recencyScore', f: 'frequencyScore', m: 'monetaryScore' } as const
const colour = (palette: Palette, code: number): string => [palette.ink3, palette.series[3], palette.series[4], palette.series[1], palette.series[2], palette.series[0]][code]!

/** Customers by one of the scores then and now, and who rose or fell. */
export function RfmMoves() {
  const t = useText(texts).judged.moves
  const f = useFormat()
  const [{ by }, setState] = useSearchState(State)
  const { since, from, choice } = useSince()
  const { data, error, refetch } = useCall(getRfmMoves, { query: { from, by } }, { placeholderData: (before) => before })
  const say = useCallback((code: number) => (code === 0 ? t.notScored : `${by.toUpperCase()} ${code}`), [by, t])
  const behind = useCallback((was: number | null, now: number | null) => partiesAt({ all: [...(was === null ? [] : [is(scoreThen(by, since), was)]), now === null ? { field: fields[by], op: 'filled' } : now === 0 ? { field: fields[by], op: 'empty' } : is(fields[by], now)] }), [by, since])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={10} />
  const moves = data.moves.filter((m) => m.from !== 0 || m.to !== 0)
  const picks = (
    <div className={css.choice}>
      {choice}<span>{t.by} <Segmented size="small" aria-label={t.by} value={by} onChange={(next) => setState({ by: next })} options={rfmScores.map((value) => ({ value, label: value.toUpperCase() }))} /></span>
      <span>{t.up(f.number(turned(moves, 1)))} · {t.down(f.number(turned(moves, -1)))}</span>
    </div>
  )
  return <Flow title={t.title} definition={t.definition} name={`rfm-moves-${by}`} label={t.label(by.toUpperCase(), f.day(data.from), f.day(data.to))} from={data.from} to={data.to} moves={moves} codes={codes} say={say} colour={colour} behind={behind} choice={picks} height={320} />
}

/** How many who were scored on both days rose (1) or fell (−1). */
const turned = (moves: Moves['moves'], way: 1 | -1): number => moves.filter((m) => m.from && m.to && Math.sign(m.to - m.from) === way).reduce((n, m) => n + m.parties, 0)
