import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { useFormat } from '#platform/web/format.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { deleteUnit, findUnits, type Unit } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { UnitDialog } from './unit-dialog.tsx'

export type Doing = { what: 'add'; parent: Unit } | { what: 'edit'; unit: Unit } | { what: 'delete'; unit: Unit }

/** The firm as a tree of units. */
export default function UnitsSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const { data, error, refetch } = useCall(findUnits, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const drop = useAct(deleteUnit, { refreshes: [findUnits], done: t.units.deleted, onDone: () => setDoing(null) })
  const doomed = doing?.what === 'delete' ? doing.unit : null
  return (
    <>
      <PageHead title={t.units.title} note={t.units.text} {...(phone && { back: { to: '/settings', label: t.back } })} />
      <Card>{error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <Branch units={data.items} parentId={null} onDo={setDoing} /> : <Lines count={6} />}</Card>
      {doing && doing.what !== 'delete' && <UnitDialog doing={doing} onClose={() => setDoing(null)} />}
      {doomed && <Dialog title={t.units.deleteTitle(doomed.name)} open onClose={() => setDoing(null)} act={{ label: t.units.delete, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params: { id: doomed.id } }) }}><p>{t.units.deleteText}</p></Dialog>}
    </>
  )
}

function Branch({ units, parentId, onDo }: { units: readonly Unit[]; parentId: string | null; onDo: (doing: Doing) => void }) {
  const t = useText(texts).units
  const f = useFormat()
  const own = units.filter((u) => u.parentId === parentId)
  if (!own.length) return null
  return (
    <ul className={css.tree}>
      {own.map((u) => (
        <li key={u.id}>
          <div className={css.unit}>
            <strong>{u.name}</strong><span className="small muted">{t.members(f.number(u.members))}</span>
            <Menu label={`${t.more} ${u.name}`} button={(props) => <Button kind="quiet" icon="more" label={`${t.more} ${u.name}`} {...props} />}
              items={[{ key: 'add', label: t.add, onClick: () => onDo({ what: 'add', parent: u }) }, { key: 'edit', label: u.parentId ? `${t.rename} / ${t.move}` : t.rename, onClick: () => onDo({ what: 'edit', unit: u }) }, ...(u.parentId ? ['line' as const, { key: 'delete', label: t.delete, danger: true, onClick: () => onDo({ what: 'delete', unit: u }) }] : [])]} />
          </div>
          <Branch units={units} parentId={u.id} onDo={onDo} />
        </li>
      ))}
    </ul>
  )
}
