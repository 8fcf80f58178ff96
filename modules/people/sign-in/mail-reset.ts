import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Language } from '#kernel/text.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { texts } from '../messages/index.ts'
import { sendMail } from './send-mail.ts'

/** Mails a member the link by which a lost password is set anew, in the member's language. Not waited for: how long it takes must not tell who is known. */
export async function mailReset(db: Db, user: { id: string; email: string }, link: string, log: Logger): Promise<void> {
  const { rows: [member] } = await inTransaction(db, system('sign-in'), ({ tx }) => sql<{ name: string; language: Language }>`select name, language from people.member where auth_user_id = ${user.id} and active`.execute(tx))
  if (!member) return
  const { mail } = (await texts[member.language]()).default
  void sendMail({ to: user.email, subject: mail.resetSubject, text: mail.reset({ name: member.name, link }) }).catch((err: unknown) => log.error({ err }, 'mail of a reset link'))
}
