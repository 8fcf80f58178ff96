import { Input } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { reassignWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { refreshed } from './refreshed.ts'

/** Hands an item to a colleague, who gets a notice. */
export function ReassignDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const t = useText(texts).item
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const act = useAct(reassignWork, { refreshes: refreshed, done: ({ owner }) => t.handed(owner.name), onDone: onClose })
  const send = (): void => { if (ownerId) act.mutate({ params: { id: item.id }, body: { ownerId, ...(reason.trim() && { reason: reason.trim() }) }, ifMatch: item.version }) }
  return (
    <Dialog title={t.reassign} open onClose={onClose} act={{ label: t.reassign, onClick: send, disabled: !ownerId, busy: act.isPending }}>
      <div className={css.fields}>
        <div><span className="muted">{t.to}</span><MemberPicker label={t.to} value={ownerId} onChange={setOwnerId} autoFocus /></div>
        <label><span className="muted">{t.reason}</span><Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} onPressEnter={send} /></label>
      </div>
    </Dialog>
  )
}
