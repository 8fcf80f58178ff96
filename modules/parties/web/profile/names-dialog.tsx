import { Input, Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { findParties, getParty, type Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { addName, removeName } from '../../name/contract.ts'
import css from './profile.module.css'

const nameKinds = ['alias', 'english', 'pinyin', 'chinese', 'former', 'legal'] as const
const fresh = [getParty, findParties] as const

/** The further names of a party: in another script, an alias, a former one. All are found by search. */
export function NamesDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts)
  const p = t.profile
  const [kind, setKind] = useState<(typeof nameKinds)[number]>('alias')
  const [value, setValue] = useState('')
  const add = useAct(addName, { refreshes: fresh, onDone: () => setValue('') })
  const put = (): void => { if (value.trim()) add.mutate({ params: { id: party.id }, body: { kind, value: value.trim() } }) }
  return (
    <Dialog title={p.names} open onClose={onClose}>
      <ul className={css.lines}>
        {party.names.map((n) => (
          <li key={n.id ?? n.value}><span className="muted">{p.nameKinds[n.kind as keyof typeof p.nameKinds] ?? n.kind}</span><span>{n.value}</span><Removing id={n.id} name={n.value} party={party} /></li>
        ))}
      </ul>
      <form className={css.adding} onSubmit={(e) => { e.preventDefault(); put() }}>
        <Select aria-label={p.nameKind} value={kind} onChange={setKind} options={nameKinds.map((k) => ({ value: k, label: p.nameKinds[k] }))} />
        <Input aria-label={p.nameValue} placeholder={p.nameValue} value={value} maxLength={200} onChange={(e) => setValue(e.target.value)} autoFocus />
        <Button type="submit" disabled={!value.trim()} busy={add.isPending}>{t.add}</Button>
      </form>
    </Dialog>
  )
}

/** The name of a record merged into this one belongs to that record, and goes with it. */
function Removing({ id, name, party }: { id: string | null; name: string; party: Party }) {
  const t = useText(texts)
  const remove = useAct(removeName, { refreshes: fresh })
  return id && <Button kind="text" icon="close" label={`${t.remove} ${name}`} onClick={() => remove.mutate({ params: { id: party.id, nameId: id } })} />
}
