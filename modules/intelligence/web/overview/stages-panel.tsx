import { useCall } from '#platform/web/use-call.ts'
import { getLadder } from '../../contract.ts'
import { StageFlowChart } from '../flow/stage-flow.tsx'
import { LadderChart } from '../ladder/ladder-chart.tsx'

/** Who moved between stages, and how many stand on each rung of the ladder. */
export default function StagesPanel() {
  const { data } = useCall(getLadder, {})
  if (!data?.rungs.length) return null
  return <><StageFlowChart /><LadderChart ladder={data} what="rungs" /></>
}
