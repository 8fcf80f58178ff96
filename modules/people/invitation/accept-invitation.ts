import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { peopleRefusals } from '../refusals.ts'
import { hashPassword } from '../sign-in/password.ts'
import { readFirm } from '../unit/read-firm.ts'
import { tokenHash } from './create-invitation.ts'

interface Invited { memberId: string; account: string; name: string; email: string }

async function findInvited({ tx, now }: Context, token: string): Promise<Invited> {
  const { rows: [found] } = await sql<Invited>`
    select m.id::text as "memberId", m.auth_user_id as account, m.name, m.email from people.invitation i join people.member m on m.id = i.member_id
    where i.token_hash = ${tokenHash(token)} and i.expires_at > ${now} and m.active for update of i`.execute(tx)
  if (!found) throw new Refusal(peopleRefusals['link-expired'])
  return found
}

/** Tells whom a link is for, so that the page can greet them. */
export const checkInvitation = (db: Db, { token }: { token: string }): Promise<{ firm: string; name: string; email: string }> =>
  inTransaction(db, system('sign-in'), async (context) => {
    const { name, email } = await findInvited(context, token)
    return { firm: await readFirm(context), name, email }
  })

/** Sets the password that a link allows to set; the link is spent and every older session ends. As the system: the member has no session yet, only the link. */
export async function acceptInvitation(db: Db, { token, password }: { token: string; password: string }): Promise<void> {
  await inTransaction(db, system('sign-in'), (context) => findInvited(context, token))
  const hash = await hashPassword(password)
  await inTransaction(db, system('sign-in'), async (context) => {
    const { tx, now } = context
    const { memberId, account, name } = await findInvited(context, token)
    await sql`select people.set_password(${account}, ${hash}, ${now})`.execute(tx)
    await sql`delete from people.invitation where member_id = ${memberId}`.execute(tx)
    await sql`update people.member set joined_at = coalesce(joined_at, ${now}) where id = ${memberId}`.execute(tx)
    await audit({ ...context, actor: { ...context.actor, kind: 'member', memberId, name } }, { action: 'accept-invitation', object: 'member', id: memberId })
  })
}
