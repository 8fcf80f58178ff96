import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { findCycles } from '../../contract.ts'
import { CycleCard } from './cycle-card.tsx'
import { StartDialog } from './start-dialog.tsx'

/** Customer value management as work: for each layer turns from information over analysis and treatment to created value. */
export default function CyclesPage() {
  const t = useText(texts).judged.cycles
  const [starting, setStarting] = useState(false)
  const { data, error, refetch } = useCall(findCycles, {})
  return (
    <>
      <PageHead title={t.title} note={t.lead} actions={<Button kind="primary" icon="plus" onClick={() => setStarting(true)}>{t.start}</Button>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={260} /><Block height={260} /></div>
          : data.cycles.length === 0 ? <EmptyState title={t.none} text={t.noneText} icon="insight" action={{ label: t.start, onClick: () => setStarting(true) }} />
            : <div className="stack">{data.cycles.map((c) => <CycleCard key={c.id} cycle={c} />)}</div>}
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  )
}
