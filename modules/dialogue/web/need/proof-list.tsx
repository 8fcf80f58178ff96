import { useState } from 'react'
import { getTouchpoint } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import type { Need } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { useChannels } from '../word/use-channels.ts'

/** What a need rests on, each opening to the order or contact that it stands in. */
export function ProofList({ evidence }: { evidence: Need['evidence'] }) {
  const t = useText(texts).need
  const f = useFormat()
  const may = useMay()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      {evidence.map((e) => (
        <span key={e.id} className="muted small">
          {[t.evidenceKinds[e.kind], e.by?.name, f.day(f.dayOf(e.at))].filter(Boolean).join(' · ')}{e.text && ` · ${e.text}`}
          {e.refId && e.source === 'order' && may(['read', 'order']) && <> <Link className={css.inText} to={`/orders/${e.refId}`}>{t.order}</Link></>}
          {e.refId && e.source === 'touchpoint' && may(['read', 'touchpoint']) && <> <Button kind="text" onClick={() => setOpen(e.refId)}>{t.contact}</Button></>}
        </span>
      ))}
      {open && <Contact id={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Contact({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(texts).need
  const f = useFormat()
  const { name } = useChannels()
  const { data, error, refetch } = useCall(getTouchpoint, { params: { id } })
  const e = data?.versions[0]
  return (
    <Dialog title={t.contact} open onClose={onClose}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !e ? <Lines count={2} /> : <><p className="muted small">{[f.moment(e.at), e.channel && name(e.channel), e.member?.name].filter(Boolean).join(' · ')}</p><p className={css.text}>{e.text ?? '—'}</p></>}
    </Dialog>
  )
}
