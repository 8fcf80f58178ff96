import { useCall } from '#platform/web/use-call.ts'
import { Block } from '#ui/skeleton.tsx'
import { getPyramid, getStageFlow } from '../../contract.ts'
import { Figures } from '../insight/figures.tsx'

/** How many customers there are, what they bring, how concentrated it is, and how many are leaving: across the overview's first line. */
export default function FiguresStrip() {
  const { data: pyramid } = useCall(getPyramid, {})
  const { data: flow } = useCall(getStageFlow, {})
  return <div style={{ gridColumn: '1 / -1' }}>{pyramid ? pyramid.customers > 0 && <Figures pyramid={pyramid} flow={flow} /> : <Block height={92} />}</div>
}
