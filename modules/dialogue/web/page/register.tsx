import { useState } from 'react'
import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getNeedsOverview, type NeedsOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { NeedDialog } from '../need/need-dialog.tsx'
import { NeedLine } from '../need/need-line.tsx'
import { SegmentField } from '../word/segment-field.tsx'
import { ThemeChart } from './theme-chart.tsx'
import { ThemeTable } from './theme-table.tsx'

const State = z.object({ segmentId: z.string().regex(/^\d{1,18}$/).optional() })

/** Needs of a segment, or of all, by kind and product group; and what was noted for the segment as a whole. */
export function Register() {
  const t = useText(texts).page
  const [{ segmentId }, set] = useSearchState(State)
  const { data, error, refetch } = useCall(getNeedsOverview, { query: { ...(segmentId && { segmentId }) } })
  return (
    <>
      <div className={css.filters}><SegmentField value={segmentId} onChange={(next) => set({ segmentId: next })} everyone={t.everyone} /></div>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={320} /> : (
        <div className="stack">
          {segmentId && <OfSegment segmentId={segmentId} data={data} />}
          {data.themes.length ? <><ThemeChart data={data} segmentId={segmentId} /><ThemeTable data={data} segmentId={segmentId} /></> : <EmptyState title={t.empty} text={t.emptyText} icon="parties" action={{ label: t.toParties, to: '/parties' }} />}
        </div>
      )}
    </>
  )
}

function OfSegment({ segmentId, data }: { segmentId: string; data: NeedsOverview }) {
  const t = useText(texts).need
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <Card title={t.segment} actions={may(['create', 'need']) && <Button kind="text" icon="plus" onClick={() => setAdding(true)}>{t.addToSegment}</Button>}>
      {data.ofSegment.length ? <ul className={css.list}>{data.ofSegment.map((need) => <li key={need.id}><NeedLine need={need} /></li>)}</ul> : <p className="muted">{t.ofSegmentNone}</p>}
      {adding && <NeedDialog segmentId={segmentId} onClose={() => setAdding(false)} />}
    </Card>
  )
}
