import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { Panels } from '#ui/panels.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getMember, type Member } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useRoleName } from '../pick/role-name.ts'
import { MemberAccess } from './member-access.tsx'
import { MemberForm } from './member-form.tsx'
import { StateOf } from './state-of.tsx'
import { Button } from '#ui/button.tsx'

/** One member: who, where, which roles; for whoever manages members also how they get in. */
export function MemberPanel({ id }: { id: string }) {
  const may = useMay()
  const t = useText(texts)
  const [editing, setEditing] = useState(false)
  const { data, error, refetch } = useCall(getMember, { params: { id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Lines count={8} />
  const manages = may(['manage', 'member'])
  return (
    <>
      {editing ? <MemberForm key={data.version} member={data} onDone={() => setEditing(false)} /> : <><Facts member={data} />{manages && <div><Button icon="edit" onClick={() => setEditing(true)}>{t.edit}</Button></div>}</>}
      <Panels place="member.panel" props={{ memberId: data.id }} waiting={null} />
      {manages && <MemberAccess member={data} />}
    </>
  )
}

function Facts({ member: m }: { member: Member }) {
  const t = useText(texts).members
  const f = useFormat()
  const roleName = useRoleName()
  return <KeyValue width={84} items={[[t.state, <StateOf key="s" member={m} />], [t.email, m.email], [t.unit, m.unitName], [t.roles, m.roles.length ? f.list(m.roles.map(roleName)) : null], [t.twoFactor, m.twoFactor ? t.on : t.off], [t.zone, m.zone], [t.joined, m.joinedAt && f.moment(m.joinedAt)]]} />
}
