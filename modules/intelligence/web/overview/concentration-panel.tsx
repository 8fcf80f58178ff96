import { useCall } from '#platform/web/use-call.ts'
import { getPyramid } from '../../contract.ts'
import { Concentration } from '../insight/concentration.tsx'
import { TierSentence } from '../insight/tier-sentence.tsx'

/** How much of the revenue comes from how few. */
export default function ConcentrationPanel() {
  const { data } = useCall(getPyramid, {})
  return data && data.customers > 0 ? <div><TierSentence pyramid={data} /><Concentration pyramid={data} /></div> : null
}
