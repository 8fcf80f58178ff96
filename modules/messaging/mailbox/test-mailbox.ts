import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { openMailboxPassword } from '../secret/places.ts'
import { mailboxRefusals, type testMailbox as contract } from './contract.ts'
import { faultOf, openMailbox } from './open-mailbox.ts'

/** Opens a mailbox and its folder once, changing nothing. A kept password is tried only on the server that it was given for. */
export async function testMailbox({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, { id, ...input }: BodyOf<typeof contract>): Promise<ReplyOf<typeof contract>> {
  const kept = input.password !== undefined || id === undefined ? undefined : await inTransaction(db, actor, async ({ tx }) => (await sql<{ password: string }>`
    select messaging.mailbox_password(m.id) as password from messaging.mailbox m where m.id = ${id} and m.host = ${input.host} and m.username = ${input.username}`.execute(tx)).rows[0]?.password, now)
  const password = input.password ?? (kept === undefined ? undefined : openMailboxPassword(kept, input))
  if (password === undefined) throw new Refusal(mailboxRefusals['password-needed'], {}, '/body/password')
  const client = openMailbox({ ...input, password })
  try {
    await client.connect()
    const folder = await client.mailboxOpen(input.folder, { readOnly: true })
    return { fault: null, said: null, messages: folder.exists }
  } catch (error) {
    return { ...faultOf(error), messages: null }
  } finally {
    client.close()
  }
}
