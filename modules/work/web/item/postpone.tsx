import { Input } from 'antd'
import { useState } from 'react'
import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { postponeWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { refreshed } from './refreshed.ts'
import { nextMonday } from './next-monday.ts'

/** Moves an item to another day in two clicks; a chosen day may say why. */
export function Postpone({ item }: { item: WorkItem }) {
  const t = useText(texts)
  const f = useFormat()
  const [choosing, setChoosing] = useState(false)
  const act = usePostponing(() => setChoosing(false))
  const today = f.dayOf(new Date().toISOString())
  const to = (dueOn: Day) => () => act.mutate({ params: { id: item.id }, body: { dueOn }, ifMatch: item.version })
  const items = [
    { key: 'tomorrow', label: t.moving.tomorrow, onClick: to(dayFromNumber(dayNumber(today) + 1)) },
    { key: 'three', label: t.moving.inThree, onClick: to(dayFromNumber(dayNumber(today) + 3)) },
    { key: 'monday', label: t.moving.monday, onClick: to(nextMonday(today)) },
    { key: 'choose', label: t.moving.choose, onClick: () => setChoosing(true) },
  ]
  return (
    <>
      <Menu label={t.verbs.postpone} items={items} side="left" button={(props) => <Button {...props} className={css.wide} busy={act.isPending}>{t.verbs.postpone}</Button>} />
      {choosing && <PostponeDialog item={item} onClose={() => setChoosing(false)} />}
    </>
  )
}

function usePostponing(onDone: () => void) {
  const t = useText(texts).moving
  const f = useFormat()
  return useAct(postponeWork, { refreshes: refreshed, done: ({ dueOn }) => t.done(f.day(dueOn)), onDone })
}

function PostponeDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
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
