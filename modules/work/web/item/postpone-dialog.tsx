import { Input } from 'antd'
import { useState } from 'react'
import type { Day } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { usePostponing } from './use-postponing.ts'

/** Chooses the day and may say why. */
export default function PostponeDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const t = useText(texts).moving
  const f = useFormat()
  const [day, setDay] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const act = usePostponing(onClose)
  const send = (): void => { if (day) act.mutate({ params: { id: item.id }, body: { dueOn: day, ...(reason.trim() && { reason: reason.trim() }) }, ifMatch: item.version }) }
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.act, onClick: send, disabled: !day, busy: act.isPending }}>
      <div className={css.fields}>
        <div><span className="muted">{t.day}</span><DayField label={t.day} value={day} onChange={setDay} least={f.dayOf(new Date().toISOString())} /></div>
        <label><span className="muted">{t.reason}</span><Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} onPressEnter={send} /></label>
      </div>
    </Dialog>
  )
}
