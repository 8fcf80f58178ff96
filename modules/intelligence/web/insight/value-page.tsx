import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Block, CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getPyramid, getRfmMap, getStageFlow } from '../../contract.ts'
import { RunButton, RunLine, useRunNote } from '../run/run-button.tsx'
import { Concentration } from './concentration.tsx'
import { Figures } from './figures.tsx'
import css from './insight.module.css'
import { PyramidChart } from './pyramid.tsx'
import { RfmChart } from './rfm-chart.tsx'
import { StageFlowChart } from './stage-flow.tsx'
import { TierSentence } from './tier-sentence.tsx'

/** What the firm's customers are worth and where they stand, each mark opening the parties behind it. */
export default function ValuePage() {
  const t = useText(texts).value
  const note = useRunNote()
  const pyramid = useCall(getPyramid, {})
  const map = useCall(getRfmMap, {})
  const flow = useCall(getStageFlow, {})
  const problem = pyramid.error ?? map.error
  return (
    <>
      <PageHead title={t.title} note={note} actions={<RunButton />} />
      <RunLine />
      {problem ? <ErrorState problem={problem} again={() => { void pyramid.refetch(); void map.refetch() }} />
        : !pyramid.data ? <Waiting />
          : pyramid.data.customers === 0 ? <NothingYet />
            : (
              <>
                <Figures pyramid={pyramid.data} flow={flow.data} />
                <TierSentence pyramid={pyramid.data} />
                <div className={css.charts}>
                  <PyramidChart pyramid={pyramid.data} />
                  {map.data ? <RfmChart map={map.data} /> : <CardSkeleton lines={10} />}
                  <StageFlowChart />
                  <Concentration pyramid={pyramid.data} />
                </div>
              </>
            )}
    </>
  )
}

const Waiting = () => <div className="stack"><Block height={92} /><Block height={44} /><div className={css.charts}><Block height={360} /><Block height={360} /></div></div>

function NothingYet() {
  const t = useText(texts).value
  const may = useMay()
  return <EmptyState title={t.empty} text={t.emptyText} icon="insight" {...(may(['create', 'import']) && { action: { label: t.import, to: '/import' } })} />
}
