import { Suspense, useState } from 'react'
import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { lazily } from '#platform/web/lazily.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import type { WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { nextMonday } from './next-monday.ts'
import { usePostponing } from './use-postponing.ts'

const PostponeDialog = lazily(() => import('./postpone-dialog.tsx'))

/** Moves an item to tomorrow, or a day on where it is not due yet, in one click; to another day in two, and a chosen day may say why. */
export function Postpone({ item }: { item: WorkItem }) {
  const t = useText(texts)
  const f = useFormat()
  const [choosing, setChoosing] = useState(false)
  const act = usePostponing(() => setChoosing(false))
  const today = f.dayOf(new Date().toISOString())
  const to = (dueOn: Day) => () => act.mutate({ params: { id: item.id }, body: { dueOn }, ifMatch: item.version })
  const due = item.dueOn > today
  const next = dayFromNumber(dayNumber(due ? item.dueOn : today) + 1)
  const items = [
    ...(due ? [{ key: 'tomorrow', label: t.moving.tomorrow, onClick: to(dayFromNumber(dayNumber(today) + 1)) }] : []),
    { key: 'three', label: t.moving.inThree, onClick: to(dayFromNumber(dayNumber(today) + 3)) },
    { key: 'monday', label: t.moving.monday, onClick: to(nextMonday(today)) },
    { key: 'choose', label: t.moving.choose, onClick: () => setChoosing(true) },
  ]
  return (
    <>
      <div className={css.split}>
        <Button busy={act.isPending} onClick={to(next)}>{due ? t.moving.later : t.moving.toTomorrow}</Button>
        <Menu label={t.verbs.postpone} items={items} side="left" button={(props) => <Button {...props} icon="down" label={t.verbs.postpone} />} />
      </div>
      {choosing && <Suspense fallback={null}><PostponeDialog item={item} onClose={() => setChoosing(false)} /></Suspense>}
    </>
  )
}
