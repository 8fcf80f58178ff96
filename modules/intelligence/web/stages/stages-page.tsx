import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getLadder, type Ladder } from '../../contract.ts'
import { StageFlowChart } from '../flow/stage-flow.tsx'
import css from '../insight/insight.module.css'
import { LadderChart } from '../ladder/ladder-chart.tsx'
import { LadderFlow } from '../ladder/ladder-flow.tsx'
import { RunButton, RunLine, useRunNote } from '../run/run-button.tsx'
import { Strategies } from '../strategy/strategies.tsx'

/** Where relationships stand by stage, rung, grade, level and type of loyalty, how they moved, and what is done about it. */
export default function StagesPage() {
  const { judged: { stages: t }, value } = useText(texts)
  const note = useRunNote()
  const { data, error, refetch } = useCall(getLadder, {})
  return (
    <>
      <PageHead title={t.title} note={note} actions={<RunButton />} />
      <RunLine />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={360} /><Block height={400} /></div>
          : data.rungs.length === 0 ? <EmptyState title={value.empty} text={value.emptyText} icon="insight" action={{ label: value.import, to: '/import' }} />
            : <Pictures ladder={data} />}
    </>
  )
}

const Pictures = ({ ladder }: { ladder: Ladder }) => (
  <div className="stack">
    <div className={css.charts}><StageFlowChart /><LadderFlow /></div>
    <div className={css.charts}><LadderChart ladder={ladder} what="rungs" /><LadderChart ladder={ladder} what="levels" /><LadderChart ladder={ladder} what="grades" /><LadderChart ladder={ladder} what="types" /></div>
    <Strategies />
  </div>
)
