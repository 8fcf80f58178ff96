import { useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { deleteRole, findRoles, getRights, type Role } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { useRoleName } from '../pick/role-name.ts'
import { RoleForm } from './role-form.tsx'
import { Sentences } from './sentences.tsx'

const State = z.object({ role: z.string().optional(), copy: z.string().optional() })

/** What each role may do, in sentences; and the firm's own roles, made and changed here. */
export default function RolesSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const may = useMay()
  const [{ role, copy }, setState] = useSearchState(State)
  const roles = useCall(findRoles, {})
  const rights = useCall(getRights, {}, { staleTime: 5 * 60_000 })
  const problem = roles.error ?? rights.error
  if (problem) return <ErrorState problem={problem} again={() => { void roles.refetch(); void rights.refetch() }} />
  if (!roles.data || !rights.data) return <CardSkeleton lines={12} />
  const close = (): void => setState({ role: undefined, copy: undefined })
  if (role !== undefined) return <RoleForm key={`${role} ${copy}`} role={roles.data.items.find((r) => r.id === role)} from={roles.data.items.find((r) => r.id === copy)} objects={rights.data.objects} onClose={close} />
  const [builtIn, own] = [roles.data.items.filter((r) => r.code), roles.data.items.filter((r) => !r.code)]
  const manages = may(['manage', 'role'])
  return (
    <>
      <PageHead title={t.roles.title} actions={manages && <Button kind="primary" icon="plus" onClick={() => setState({ role: 'new' })}>{t.roles.create}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      <section className={css.list} aria-label={t.roles.own}>
        <h2>{t.roles.own}</h2>
        {own.length ? <div className={css.cards}>{own.map((r) => <RoleCard key={r.id} role={r} objects={rights.data.objects} manages={manages} onEdit={() => setState({ role: r.id })} />)}</div> : <p className="muted">{t.roles.noOwn}</p>}
      </section>
      <section className={css.list} aria-label={t.roles.builtIn}>
        <h2>{t.roles.builtIn}</h2>
        <div className={css.cards}>{builtIn.map((r) => <RoleCard key={r.id} role={r} objects={rights.data.objects} manages={manages} onCopy={() => setState({ role: 'new', copy: r.id })} />)}</div>
      </section>
    </>
  )
}

interface RoleCardProps { role: Role; objects: Parameters<typeof Sentences>[0]['objects']; manages: boolean; onEdit?: () => void; onCopy?: () => void }

function RoleCard({ role, objects, manages, onEdit, onCopy }: RoleCardProps) {
  const t = useText(texts)
  const say = useText(told)
  const f = useFormat()
  const nameOf = useRoleName()
  const [asking, setAsking] = useState(false)
  const drop = useAct(deleteRole, { refreshes: [findRoles], done: t.roles.deleted, onDone: () => setAsking(false) })
  const acts = manages && (
    <>
      {onCopy && role.code !== 'administrator' && <Button kind="quiet" icon="copy" label={t.roles.copy} onClick={onCopy} />}
      {onEdit && <Button kind="quiet" icon="edit" label={`${t.edit} ${role.name}`} onClick={onEdit} />}
      {onEdit && role.members === 0 && <Button kind="quiet" icon="trash" label={`${t.delete} ${role.name}`} onClick={() => setAsking(true)} />}
    </>
  )
  return (
    <Card title={nameOf(role)} note={t.roles.members(f.number(role.members))} actions={acts}>
      {role.code && <p className="two">{say.roleNotes[role.code]}</p>}
      {role.code === 'administrator' ? <Tag tone="amber">{t.roles.all}</Tag> : <Sentences role={role} objects={objects} />}
      <Dialog title={t.roles.deleteTitle(role.name)} open={asking} onClose={() => setAsking(false)} act={{ label: t.delete, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params: { id: role.id } }) }}><p>{t.roles.deleteText}</p></Dialog>
    </Card>
  )
}
