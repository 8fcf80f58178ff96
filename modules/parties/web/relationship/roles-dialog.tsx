import { Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { findParties, getParty, type Party, partyRoles } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { addRole, endRole, removeRole } from '../../role/contract.ts'
import { addTag, findTags, removeTag } from '../../tag/contract.ts'
import { TagChoice } from '../pick/tag-choice.tsx'
import { isNow } from './is-now.ts'
import css from './roles-dialog.module.css'

const fresh = [getParty, findParties, findTags] as const

/** The roles that a party plays in the six markets, with their days, and its tags; each change is saved at once. */
export function RolesDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts).page
  return (
    <Dialog title={t.rolesAndTags} open onClose={onClose}>
      <div className={css.body}>
        <Roles party={party} />
        <Tags party={party} />
      </div>
    </Dialog>
  )
}

function Roles({ party }: { party: Party }) {
  const t = useText(texts)
  const f = useFormat()
  const end = useAct(endRole, { refreshes: fresh })
  const remove = useAct(removeRole, { refreshes: fresh })
  const today = f.dayOf(new Date().toISOString())
  return (
    <>
      <ul className={css.list}>
        {party.roles.map((r) => {
          const at = { params: { id: party.id, roleId: r.id } }
          const days = [r.from && t.page.since(f.day(r.from)), r.to && t.contacts.until(f.day(r.to))].filter(Boolean).join(' ')
          return (
            <li key={r.id}>
              <Tag tone={isNow(r, today) ? 'indigo' : 'plain'}>{t.roles[r.role]}</Tag><span className="muted">{days}</span>
              {isNow(r, today) && !r.to && <Button kind="text" onClick={() => end.mutate({ ...at, body: {} })}>{t.page.roleEnd}</Button>}
              <Button kind="text" onClick={() => remove.mutate(at)}>{t.page.roleRemove}</Button>
            </li>
          )
        })}
      </ul>
      <Adding party={party} />
    </>
  )
}

function Adding({ party }: { party: Party }) {
  const t = useText(texts)
  const [role, setRole] = useState<(typeof partyRoles)[number] | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const add = useAct(addRole, { refreshes: fresh, onDone: () => { setRole(null); setFrom(null) } })
  return (
    <div className={css.adding}>
      <Select aria-label={t.page.roleAdd} placeholder={t.page.roleAdd} value={role} onChange={setRole} options={partyRoles.map((r) => ({ value: r, label: t.roles[r] }))} />
      <DayField value={from} onChange={setFrom} placeholder={t.page.roleFrom} />
      <Button disabled={!role} busy={add.isPending} onClick={() => { if (role) add.mutate({ params: { id: party.id }, body: { role, ...(from && { from }) } }) }}>{t.add}</Button>
    </div>
  )
}

function Tags({ party }: { party: Party }) {
  const t = useText(texts)
  const add = useAct(addTag, { refreshes: fresh })
  const remove = useAct(removeTag, { refreshes: fresh })
  const names = party.tags.map((tag) => tag.name)
  const change = (next: string[]): void => {
    for (const name of next.filter((n) => !names.includes(n))) add.mutate({ params: { id: party.id }, body: { name } })
    for (const tag of party.tags.filter((x) => !next.includes(x.name))) remove.mutate({ params: { id: party.id, tagId: tag.id } })
  }
  return <div><h3>{t.page.tags}</h3><TagChoice value={names} onChange={change} label={t.page.tags} /></div>
}
