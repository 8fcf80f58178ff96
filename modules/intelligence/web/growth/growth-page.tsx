import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getGrowthMatrix, type GrowthMatrix } from '../../contract.ts'
import css from '../insight/insight.module.css'
import { RunButton, RunLine, useRunNote } from '../run/run-button.tsx'
import { Combinations } from './combinations.tsx'
import { GrowthMoves } from './growth-moves.tsx'
import { MatrixChart } from './matrix-chart.tsx'
import { Plans } from './plans.tsx'

/** Old and new customers by old and new products: who is in each cell, what it brings, who moved, and the plan. */
export default function GrowthPage() {
  const { judged: { growth: t }, value } = useText(texts)
  const note = useRunNote()
  const { data, error, refetch } = useCall(getGrowthMatrix, {})
  return (
    <>
      <PageHead title={t.title} note={note} actions={<RunButton />} />
      <RunLine />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={360} /><Block height={260} /></div>
          : data.cells.every((c) => c.customers + c.before.customers === 0) ? <EmptyState title={t.empty} text={value.emptyText} icon="insight" action={{ label: value.import, to: '/import' }} />
            : <Filled matrix={data} />}
    </>
  )
}

const Filled = ({ matrix }: { matrix: GrowthMatrix }) => (
  <div className="stack">
    <div className={css.charts}><MatrixChart matrix={matrix} /><GrowthMoves matrix={matrix} /></div>
    <Plans matrix={matrix} />
    <Combinations matrix={matrix} />
  </div>
)
