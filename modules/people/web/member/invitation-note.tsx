import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import type { Invitation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'

/** A link for setting a password: told where it went, or shown this once. */
export function InvitationNote({ invitation, email }: { invitation: Invitation; email: string }) {
  const t = useText(texts).members
  const f = useFormat()
  return (
    <div className="stack">
      <p className={css.note}>{invitation.link ? t.linkShown : t.linkSent(email)} {t.until(f.moment(invitation.expiresAt))}</p>
      {invitation.link && <div className={css.link}><code>{invitation.link}</code><CopyButton text={invitation.link} /></div>}
    </div>
  )
}
