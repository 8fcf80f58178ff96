import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Language } from '#kernel/text.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { createInvitation, invitationLink } from '../invitation/create-invitation.ts'
import { texts } from '../messages/index.ts'
import type { SignInSettings } from './settings.ts'

interface Around { db: Db; baseUrl: string; log: Logger; settings: SignInSettings }
interface Known { id: string; name: string; language: Language }

/** Mails a member a link, good for an hour, by which a lost password is set anew; in the member's language. Not waited for: how long it takes must not tell who is known. */
export async function mailReset({ db, baseUrl, log, settings }: Around, user: { id: string; email: string }): Promise<void> {
  const made = await inTransaction(db, system('sign-in'), async (context) => {
    const { rows: [member] } = await sql<Known>`select id::text, name, language from people.member where auth_user_id = ${user.id} and active`.execute(context.tx)
    return member && { member, open: await createInvitation(context, member.id, 1) }
  })
  if (!made) return
  const { mail } = (await texts[made.member.language]()).default
  const text = mail.reset({ name: made.member.name, link: invitationLink(baseUrl, made.open.token) })
  void sendMail({ to: user.email, subject: mail.resetSubject, text }, settings).catch((err: unknown) => log.error({ err }, 'mail of a reset link'))
}
