import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../../messages/discovery.ts'
import { AnomalyList } from './anomaly-list.tsx'
import { ExperimentCard } from './experiment-card.tsx'
import { TriggerChart } from './trigger-chart.tsx'

/** Who is not like themselves, what tends to come before what, and what a treatment did. */
export default function SignalsPage() {
  const t = useText(texts).signals
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      <div className="stack"><AnomalyList /><TriggerChart /><ExperimentCard /></div>
    </>
  )
}
