import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link, useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Menu } from '#ui/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { getWork, reopenWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Due, Outcome } from '../list/columns.tsx'
import { EditDialog } from './edit-dialog.tsx'
import EndDialog from './end-dialog.tsx'
import css from './item.module.css'
import { ReassignDialog } from './reassign-dialog.tsx'
import { refreshed } from './refreshed.ts'
import { Steps } from './steps.tsx'
import { doneBy, type Verb } from './use-ending.ts'
import { WorkActs } from './work-acts.tsx'

/** One task, follow-up or promise with all that happened to it. */
export default function WorkPage() {
  const t = useText(texts)
  const { data: item, error, refetch } = useCall(getWork, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!item) return <PageSkeleton />
  return (
    <>
      <PageHead title={item.what} back={{ to: '/work', label: t.item.back }} tags={<><Tag tone="indigo">{t.kinds[item.kind]}</Tag>{item.outcome && <Outcome item={item} t={t} />}</>}
        note={item.party && <Link to={`/parties/${item.party.id}`}>{item.party.name}</Link>} actions={item.mayChange && <Acts item={item} />} />
      <div className={css.columns}>
        <Card title={t.item.facts}><Facts item={item} /></Card>
        <Card title={t.item.history}><Steps steps={item.steps} /></Card>
      </div>
    </>
  )
}

function Acts({ item }: { item: WorkItem }) {
  const t = useText(texts)
  const [open, setOpen] = useState<Verb | 'edit' | 'reassign' | null>(null)
  const reopen = useAct(reopenWork, { refreshes: refreshed, done: t.ending.reopened })
  const close = (): void => setOpen(null)
  if (item.outcome) return <Button icon="undo" busy={reopen.isPending} onClick={() => reopen.mutate({ params: { id: item.id } })}>{t.verbs.reopen}</Button>
  const items = [
    { key: 'note', label: t.ending.withNote, onClick: () => setOpen(doneBy(item)) }, ...(item.kind === 'promise' ? [{ key: 'break', label: t.ending.brokenWithNote, onClick: () => setOpen('break') }] : []), { key: 'edit', label: t.item.edit, onClick: () => setOpen('edit') }, { key: 'reassign', label: t.item.reassign, onClick: () => setOpen('reassign') },
    'line' as const, { key: 'drop', label: t.verbs.drop, danger: true, onClick: () => setOpen('drop') },
  ]
  return (
    <>
      <WorkActs item={item} />
      <Menu label={t.item.more} items={items} button={(props) => <Button {...props} icon="more" label={t.item.more} />} />
      {open === 'edit' && <EditDialog item={item} onClose={close} />}
      {open === 'reassign' && <ReassignDialog item={item} onClose={close} />}
      {open !== null && open !== 'edit' && open !== 'reassign' && <EndDialog item={item} verb={open} onClose={close} />}
    </>
  )
}

function Facts({ item }: { item: WorkItem }) {
  const t = useText(texts)
  const f = useFormat()
  return (
    <KeyValue width={92} items={[
      [t.list.due, <Due key="due" item={item} t={t} f={f} />],
      ...(item.postponed ? [[t.item.firstDue, f.day(item.firstDueOn)] as const, [t.item.postponed, t.item.times(item.postponed)] as const] : []),
      ...(item.kind === 'promise' ? [[t.form.givenBy, t.givenBy[item.givenBy]] as const] : []),
      [t.list.owner, item.owner.name], [t.list.by, item.by?.name ?? t.item.system], [t.form.note, item.note && <span className={css.note}>{item.note}</span>],
      ...(item.endedAt ? [[t.list.when, f.moment(item.endedAt)] as const, [t.item.result, item.result && <span className={css.note}>{item.result}</span>] as const] : []),
    ]} />
  )
}
