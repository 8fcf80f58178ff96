import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { cancelOrder, type Order } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './order.module.css'
import { refreshed } from './refreshed.ts'

/** Cancels an order, with the reason. */
export function CancelDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useText(texts).cancel
  const [reason, setReason] = useState('')
  const act = useAct(cancelOrder, { refreshes: refreshed, done: t.done, onDone: onClose })
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.act, danger: true, busy: act.isPending, onClick: () => act.mutate({ params: { id: order.id }, ifMatch: order.version, body: { ...(reason.trim() && { reason: reason.trim() }) } }) }}>
      <div className={css.fields}>
        <p className="two">{t.text}</p>
        <label><span className="muted">{t.reason}</span><Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} autoFocus /></label>
      </div>
    </Dialog>
  )
}
