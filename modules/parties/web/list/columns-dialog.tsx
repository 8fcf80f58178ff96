import { Input } from 'antd'
import { useState } from 'react'
import { useFieldLevel } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { type Fields, useFields } from '../field/use-fields.ts'
import css from './list.module.css'
import { ownColumns, standard } from './list-state.ts'

interface ColumnsProps { columns: readonly string[]; onChange: (columns: readonly string[]) => void }

/** Chooses which columns a list shows and in which order; kept in the address and on this device. */
export function ColumnsButton({ columns, onChange }: ColumnsProps) {
  const t = useText(texts).list
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" icon="columns" opens="dialog" onClick={() => setOpen(true)}>{t.columns}</Button>
      {open && <Choosing columns={columns} onClose={() => setOpen(false)} onChange={(next) => { setOpen(false); onChange(next) }} />}
    </>
  )
}

/** Fields that a row cannot show: its own name stands first anyway, roles are no single value. */
const offered = (fields: Fields): string[] => [...new Set([...ownColumns, ...fields.all.map((f) => f.key)])].filter((key) => key !== 'name' && key !== 'role')

function Choosing({ columns, onChange, onClose }: ColumnsProps & { onClose: () => void }) {
  const t = useText(texts)
  const fields = useFields()
  const level = useFieldLevel()
  const [chosen, setChosen] = useState<readonly string[]>(columns)
  const [find, setFind] = useState('')
  const label = (key: string): string => (key === 'phone' || key === 'email' ? t.list[key] : fields.label(key))
  const rest = offered(fields).filter((key) => !chosen.includes(key) && level(`party.${key}`) !== 'hidden' && label(key).toLowerCase().includes(find.trim().toLowerCase()))
  const move = (at: number, by: number): void => setChosen(swapped(chosen, at, at + by))
  return (
    <Dialog title={t.list.columnsTitle} open onClose={onClose} act={{ label: t.list.apply, onClick: () => onChange(chosen) }}>
      <div className={css.columns}>
        <h3>{t.list.shown}</h3>
        <ol>
          {chosen.map((key, i) => (
            <li key={key}>
              <span>{label(key)}</span>
              <Button kind="quiet" icon="up" label={`${t.list.up}: ${label(key)}`} disabled={i === 0} onClick={() => move(i, -1)} />
              <Button kind="quiet" icon="down" label={`${t.list.down}: ${label(key)}`} disabled={i === chosen.length - 1} onClick={() => move(i, 1)} />
              <Button kind="quiet" icon="close" label={`${t.list.hide}: ${label(key)}`} onClick={() => setChosen(chosen.filter((k) => k !== key))} />
            </li>
          ))}
        </ol>
        <h3>{t.list.further}</h3>
        <Input aria-label={t.list.findField} placeholder={t.list.findField} value={find} onChange={(e) => setFind(e.target.value)} allowClear />
        <ul className={css.fields} tabIndex={0} aria-label={t.list.further}>{rest.map((key) => <li key={key}><label><input type="checkbox" checked={false} onChange={() => setChosen([...chosen, key])} />{label(key)}</label></li>)}</ul>
        <Button kind="text" onClick={() => setChosen(standard.columns.split(','))}>{t.list.reset}</Button>
      </div>
    </Dialog>
  )
}

function swapped(list: readonly string[], a: number, b: number): readonly string[] {
  const next = [...list]
  const [x, y] = [next[a]!, next[b]!]
  next[a] = y
  next[b] = x
  return next
}
