import { useEffect, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getClusters } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { AgainDialog } from './again-dialog.tsx'
import { AlikeCard } from './alike-card.tsx'
import { GroupList } from './group-list.tsx'
import { HeatChart } from './heat-chart.tsx'
import { PlaneChart } from './plane-chart.tsx'
import { TriedChart } from './tried-chart.tsx'

/** So long a page waits for groups that were asked for here. */
const PATIENCE = 5 * 60_000

/** The groups that customers fall into, what is typical of each, and who is like whom. */
export default function ClustersPage() {
  const t = useText(texts).clusters
  const f = useFormat()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const [after, setAfter] = useState<{ version: string | null; at: number } | null>(null)
  const { data, error, refetch } = useCall(getClusters, {}, { refetchInterval: after ? 2000 : false })
  useEffect(() => {
    if (!after || !data) return
    const late = Date.now() - after.at > PATIENCE
    if (late) toast({ kind: 'note', text: t.late })
    if (late || data.version !== after.version) setAfter(null)
  }, [after, data, t])
  const found = data?.clustering
  const run = may(['run', 'insight'])
  return (
    <>
      <PageHead title={t.title} note={found ? t.lead(f.number(found.groups.reduce((n, g) => n + g.customers, 0)), f.number(found.k)) : ' '} actions={run && data && <Button icon="today" busy={after !== null} onClick={() => setAsking(true)}>{found ? t.again : t.find}</Button>} />
      {after && <div style={{ marginBottom: 16 }}><ProgressLine label={t.asked} done={0} /></div>}
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={240} /><div className={css.charts}><Block height={360} /><Block height={360} /></div></div>
          : (
            <div className="stack">
              {found ? <><GroupList found={found} /><HeatChart found={found} /><div className={css.charts}><PlaneChart found={found} /><TriedChart found={found} /></div></> : <EmptyState title={t.empty} text={t.emptyText} icon="insight" />}
              <AlikeCard />
            </div>
          )}
      {asking && data && <AgainDialog possible={data.possible} onClose={() => setAsking(false)} onAsked={() => { setAsking(false); setAfter({ version: data.version, at: Date.now() }) }} />}
    </>
  )
}
