import { lazy, Suspense, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { getSealed, type SealedFile } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './sealed.module.css'

const dialogs = {
  begin: lazy(() => import('./begin-dialog.tsx')), link: lazy(() => import('./link-dialog.tsx')), lock: lazy(() => import('./lock-dialog.tsx')),
  open: lazy(() => import('../session/open-dialog.tsx')), left: lazy(() => import('../session/left-dialog.tsx')), recover: lazy(() => import('../recovery/ask-dialog.tsx')),
}
export type SealedDialog = keyof typeof dialogs

/** A party's sealed file from outside: who opens it and what can be done; the dialogs and their ciphers come when they are opened. */
export default function SealedPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const may = useMay()
  const { data, error, refetch } = useCall(getSealed, { params: { id: partyId } })
  const [open, setOpen] = useState<SealedDialog | null>(null)
  if (error) return <Card title={t.panel.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Card title={t.panel.title}><Lines count={2} /></Card>
  const { file, leftOpen } = data
  const keeps = may(['keep', 'sealed'])
  const Shown = open && dialogs[open]
  return (
    <Card title={t.panel.title} actions={keeps && (!file || file.state === 'locked') && <Button kind="text" onClick={() => setOpen('begin')}>{t.panel.begin}</Button>}>
      {!globalThis.isSecureContext && <p className="small muted">{t.insecure}</p>}
      {!file ? <p className="small muted">{t.panel.none}</p> : <FileLines file={file} leftOpen={leftOpen} manages={may(['manage', 'sealed'])} onOpen={setOpen} />}
      {Shown && <Suspense fallback={null}><Shown partyId={partyId} file={file} onClose={() => setOpen(null)} /></Suspense>}
    </Card>
  )
}

function FileLines({ file, leftOpen, manages, onOpen }: { file: SealedFile; leftOpen: number; manages: boolean; onOpen: (dialog: SealedDialog) => void }) {
  const t = useText(texts).panel
  const f = useFormat()
  const of = (compartment: string): number => file.entries.find((e) => e.compartment === compartment)?.n ?? 0
  return (
    <div className={css.lines}>
      <p className={css.state}>{file.state === 'locked' && file.lockedBy ? <Tag tone="plain">{t.locked[file.lockedBy]} · {f.day(f.dayOf(file.lockedAt!))}</Tag> : file.state === 'waiting' ? <Tag tone="amber">{t.waiting}</Tag> : <span>{t.counts(of('advice'), of('private'))}</span>}</p>
      <p className="small muted">{t.of(file.adviser.name)}<br />{file.circle.length ? t.circle(file.circle.map((m) => m.name).join('、')) : t.noCircle}</p>
      <p className={css.acts}>
        {file.mine && file.state === 'ready' && <Button onClick={() => onOpen('open')}>{t.open}</Button>}
        {file.mine && file.state !== 'locked' && <Button kind="text" onClick={() => onOpen('link')}>{t.link}</Button>}
        {leftOpen > 0 && <Button kind={file.state === 'locked' ? 'plain' : 'text'} onClick={() => onOpen('left')}>{t.left(leftOpen)}</Button>}
        {file.mine && file.state === 'locked' && leftOpen === 0 && <span className="small muted">{t.leftNone}</span>}
        {(file.mine || manages) && file.state === 'ready' && <Button kind="text" onClick={() => onOpen('lock')}>{t.lock}</Button>}
        {manages && file.circle.length > 0 && <Button kind="text" onClick={() => onOpen('recover')}>{t.recover}</Button>}
      </p>
    </div>
  )
}
