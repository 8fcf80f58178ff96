import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { Palette } from '#ui/palette.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getRungMoves } from '../../contract.ts'
import { rungThen } from '../../standing/spans.ts'
import { Flow } from '../flow/flow.tsx'
import { useSince } from '../flow/use-since.tsx'
import css from '../insight/insight.module.css'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'

const codes = [6, 5, 4, 3, 2, 1, 0]
export const rungColour = (palette: Palette, code: number): string => [palette.ink3, palette.ink3, palette.series[4], palette.series[0], palette.series[2], palette.series[5], palette.series[1]][code] ?? palette.ink3

/** Parties by rung of the ladder then and now, and who climbed. Those who were prospects on both days stand aside. */
export function LadderFlow() {
  const { judged: { ladder: t }, flow } = useText(texts)
  const f = useFormat()
  const words = useWords()
  const { since, from, choice } = useSince()
  const { data, error, refetch } = useCall(getRungMoves, { query: { from } }, { placeholderData: (before) => before })
  const say = useCallback((code: number) => (code === 0 ? words.stage(0) : words.rung(code)), [words])
  const behind = useCallback((was: number | null, now: number | null) => partiesAt({ all: [...(was === null ? [] : [is(rungThen(since), was)]), now === null ? { field: 'rung', op: 'isNot', value: '1' } : is('rung', now)] }), [since])
  if (error) return <Card title={t.flow}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={8} />
  const moves = data.moves.filter((m) => m.to > 1 || m.from > 1)
  return <Flow title={t.flow} definition={t.flowDefinition} name="ladder-flow" label={`${t.flow} ${flow.from(f.day(data.from), f.day(data.to))}`} from={data.from} to={data.to} moves={moves} codes={codes} say={say} colour={rungColour} behind={behind} choice={<div className={css.choice}>{choice}</div>} height={280} />
}
