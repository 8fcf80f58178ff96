import { Input, Select } from 'antd'
import { useState } from 'react'
import { dayIn } from '#kernel/date.ts'
import { useZone } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { causes, getChurn, getPredictions, recordExit } from '../../churn/contract.ts'
import { causeNames } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'

/** Notes why a customer left. */
export function ExitDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts).panel
  const named = useNamed()
  const today = dayIn(useZone(), new Date())
  const [day, setDay] = useState<string | null>(today)
  const [cause, setCause] = useState<(typeof causes)[number] | undefined>()
  const [note, setNote] = useState('')
  const save = useAct(recordExit, { refreshes: [getPredictions, getChurn], done: t.saved, onDone: onClose })
  return (
    <Dialog title={t.exitTitle} open onClose={onClose} act={{ label: t.save, busy: save.isPending, disabled: !day || !cause, onClick: () => { if (day && cause) save.mutate({ params: { id: partyId }, body: { day, cause, ...(note.trim() && { note: note.trim() }) } }) } }}>
      <div className={css.form}>
        <label htmlFor="exit-cause">{t.cause}<Select id="exit-cause" aria-label={t.cause} placeholder={t.needed} value={cause} onChange={setCause} options={causes.map((c) => ({ value: c, label: named(causeNames[c]) }))} /></label>
        <label htmlFor="exit-day">{t.day}<DayField id="exit-day" value={day} onChange={setDay} most={today} /></label>
        <label htmlFor="exit-note">{t.note}<Input.TextArea id="exit-note" value={note} maxLength={1000} rows={3} onChange={(e) => setNote(e.target.value)} /></label>
      </div>
    </Dialog>
  )
}
