import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findAdviserChanges } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { SuitDialog } from './suit-dialog.tsx'

/** Who looks after a party, what was handed on, and who would suit. */
export default function AdviserCard({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const c = t.card
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = useCall(findAdviserChanges, { params: { id: partyId } })
  const [last, ...earlier] = data?.items ?? []
  return (
    <Card title={c.title} actions={data && <Button kind="text" opens="dialog" onClick={() => setOpen(true)}>{c.show}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={2} /> : (
        <div className="stack">
          <p className="row"><strong>{data.keeper?.name ?? c.nobody}</strong>{last && <span className="muted small">{c.since(f.day(f.dayOf(last.at)))}{last.from ? ` · ${c.from(last.from.name)}` : ''}{` · ${t.reasons[last.reason] ?? last.reason}`}</span>}</p>
          {last?.note && <p><span className="muted">{c.handed}：</span>{last.note}</p>}
          {earlier.length > 0 && <details><summary className="small">{c.history}</summary><ul className={css.plain}>{earlier.map((e) => <li key={e.id} className="small two">{f.day(f.dayOf(e.at))} {e.from?.name ?? t.nobody} → {e.to?.name ?? t.nobody}{` · ${t.reasons[e.reason] ?? e.reason}`}</li>)}</ul></details>}
        </div>
      )}
      {open && <SuitDialog partyId={partyId} onClose={() => setOpen(false)} />}
    </Card>
  )
}
