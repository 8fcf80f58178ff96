import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getRfmMap } from '../../contract.ts'
import { RunButton, RunLine, useRunNote } from '../run/run-button.tsx'
import { RfmChart } from './rfm-chart.tsx'
import { RfmMoves } from './rfm-moves.tsx'

/** How lately, how often and how much customers buy, and who moved between two days. */
export default function RfmPage() {
  const { judged: { moves: t }, value } = useText(texts)
  const note = useRunNote()
  const { data, error, refetch } = useCall(getRfmMap, {})
  return (
    <>
      <PageHead title={t.pageTitle} note={note} actions={<RunButton />} />
      <RunLine />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={360} /><Block height={400} /></div>
          : data.n === 0 ? <EmptyState title={value.empty} text={value.emptyText} icon="insight" action={{ label: value.import, to: '/import' }} />
            : <div className="stack"><RfmChart map={data} /><RfmMoves /></div>}
    </>
  )
}
