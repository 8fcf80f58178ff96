import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import { getCohorts } from '../../contract.ts'
import { RetentionCurve } from './retention-curve.tsx'
import { CohortTriangle } from './cohort-triangle.tsx'

/** Who first bought in a month, and how many of them came again in each month after. */
export default function CohortsPage() {
  const t = useText(texts)
  const { data, error, refetch } = useCall(getCohorts, {})
  return (
    <>
      <PageHead title={t.cohorts.title} note={t.cohorts.lead} />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={260} /><Block height={480} /></div>
          : data.cohorts.length === 0 ? <EmptyState title={t.value.empty} text={t.value.emptyText} icon="insight" action={{ label: t.value.import, to: '/import' }} />
            : <div className="stack"><RetentionCurve data={data} /><CohortTriangle data={data} /></div>}
    </>
  )
}
