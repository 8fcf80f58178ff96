import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { type Order, returnOrder } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './order.module.css'
import { refreshed } from './refreshed.ts'

/** Takes goods back: all that is left of each line to begin with. */
export function ReturnDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useText(texts).back
  const f = useFormat()
  const go = useGo()
  const open = order.lines.map((line) => ({ ...line, left: Number((Number(line.quantity) - Number(line.returned)).toFixed(4)) })).filter((line) => line.left > 0)
  const [taken, setTaken] = useState<Record<string, number>>(() => Object.fromEntries(open.map((line) => [line.id, line.left])))
  const [reason, setReason] = useState('')
  const act = useAct(returnOrder, { refreshes: refreshed, done: t.done, onDone: (made) => { onClose(); go(`/orders/${made.id}`) } })
  const lines = open.filter((line) => (taken[line.id] ?? 0) > 0).map((line) => ({ lineId: line.id, quantity: String(taken[line.id]) }))
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.act, busy: act.isPending, disabled: !lines.length, onClick: () => act.mutate({ params: { id: order.id }, ifMatch: order.version, body: { lines, ...(reason.trim() && { reason: reason.trim() }) } }) }}>
      <div className={css.fields}>
        <p className="two">{t.text}</p>
        <ul className={css.takes}>
          {open.map((line) => (
            <li key={line.id}>
              <span>{line.description} <span className="muted small">{t.left(f.number(line.left, 4))}</span></span>
              <InputNumber aria-label={`${t.quantity} · ${line.description}`} min={0} max={line.left} precision={Number.isInteger(line.left) ? 0 : 4} value={taken[line.id] ?? 0} onChange={(n) => setTaken({ ...taken, [line.id]: n ?? 0 })} style={{ width: '100%' }} />
            </li>
          ))}
        </ul>
        <label><span className="muted">{t.reason}</span><Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /></label>
      </div>
    </Dialog>
  )
}
