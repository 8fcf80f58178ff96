import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { deactivateMember, dropTwoFactor, endMemberSessions, findMembers, findMemberSessions, getMember, type Invitation, type Member, reactivateMember, renewInvitation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { SessionLine } from '../profile/session-line.tsx'
import { HandOver } from './hand-over.tsx'
import { InvitationNote } from './invitation-note.tsx'

/** How a member gets in: link for a password, sessions, second factor, and shutting out. */
export function MemberAccess({ member }: { member: Member }) {
  const t = useText(texts)
  const m = t.members
  const [link, setLink] = useState<Invitation | null>(null)
  const [asking, setAsking] = useState<'deactivate' | 'drop' | null>(null)
  const params = { id: member.id }
  const refreshes = [getMember, findMembers, findMemberSessions]
  const done = (): void => setAsking(null)
  const renew = useAct(renewInvitation, { onDone: setLink })
  const deactivate = useAct(deactivateMember, { refreshes, done: m.deactivated, onDone: done })
  const reactivate = useAct(reactivateMember, { refreshes, done: m.reactivated })
  const drop = useAct(dropTwoFactor, { refreshes, done: m.dropped, onDone: done })
  return (
    <section className={css.section}>
      <h3>{m.security}</h3>
      {member.active && <Sessions id={member.id} />}
      {link && <InvitationNote invitation={link} email={member.email} />}
      <div className="row">
        {member.active && <Button icon="link" onClick={() => renew.mutate({ params })} busy={renew.isPending}>{m.renew}</Button>}
        {member.active && member.twoFactor && <Button onClick={() => setAsking('drop')}>{m.dropTwoFactor}</Button>}
        {member.active ? <Button kind="danger" onClick={() => setAsking('deactivate')}>{m.deactivate}</Button> : <Button onClick={() => reactivate.mutate({ params })} busy={reactivate.isPending}>{m.reactivate}</Button>}
      </div>
      <p className="small muted">{m.renewText}</p>
      <HandOver member={member} />
      <Dialog title={m.deactivateTitle(member.name)} open={asking === 'deactivate'} onClose={done} act={{ label: m.deactivate, danger: true, busy: deactivate.isPending, onClick: () => deactivate.mutate({ params }) }}><p>{m.deactivateText}</p></Dialog>
      <Dialog title={m.dropTwoFactor} open={asking === 'drop'} onClose={done} act={{ label: m.dropTwoFactor, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params }) }}><p>{m.dropTwoFactorText}</p></Dialog>
    </section>
  )
}

function Sessions({ id }: { id: string }) {
  const t = useText(texts).members
  const f = useFormat()
  const { data } = useCall(findMemberSessions, { params: { id } })
  const end = useAct(endMemberSessions, { refreshes: [findMemberSessions], done: ({ ended }) => t.ended(f.number(ended)) })
  if (!data) return null
  return (
    <>
      <p className="two">{t.sessions}</p>
      {data.items.length ? <ul className={css.rows}>{data.items.map((s) => <SessionLine key={s.id} session={s} />)}</ul> : <p className="muted">{t.noSessions}</p>}
      {data.items.length > 0 && <div><Button onClick={() => end.mutate({ params: { id } })} busy={end.isPending}>{t.endAll}</Button></div>}
    </>
  )
}
