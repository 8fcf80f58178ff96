import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { Palette } from '#ui/palette.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getStageFlow } from '../../contract.ts'
import { stageThen } from '../../standing/spans.ts'
import css from '../insight/insight.module.css'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { Flow } from './flow.tsx'
import { useSince } from './use-since.tsx'

const codes = [0, 1, 2, 3, 4]
const colour = (palette: Palette, code: number): string => [palette.ink3, palette.series[4], palette.series[0], palette.series[2], palette.series[3]][code]!

/** Customers by lifecycle stage then and now, and who moved where. */
export function StageFlowChart() {
  const t = useText(texts).flow
  const f = useFormat()
  const words = useWords()
  const { since, from, choice } = useSince()
  const { data, error, refetch } = useCall(getStageFlow, { query: { from } }, { placeholderData: (before) => before })
  const behind = useCallback((was: number | null, now: number | null) => partiesAt({ all: [...(was === null ? [] : [is(stageThen(since), was)]), now === null ? { field: 'stage', op: 'isNot', value: '0' } : is('stage', now)] }), [since])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={8} />
  const moves = data.moves.filter((m) => m.from !== 0 || m.to !== 0)
  return <Flow title={t.title} definition={t.definition} name="stage-flow" label={t.label(f.day(data.from), f.day(data.to))} from={data.from} to={data.to} moves={moves} codes={codes} say={words.stage} colour={colour} worse={4} behind={behind} choice={<div className={css.choice}>{choice}</div>} />
}
