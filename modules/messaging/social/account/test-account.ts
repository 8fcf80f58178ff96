import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { SocialFault } from '../fault.ts'
import type { testSocialAccount as contract } from './contract.ts'
import { openAccount } from './read-account.ts'
import { useAccount } from './use-account.ts'

/** Signs in to an account, whatever it was told to wait, and keeps who we are there and until when the pass holds. */
export async function testSocialAccount({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, id: string): Promise<ReplyOf<typeof contract>> {
  await inTransaction(db, actor, async (context) => {
    await openAccount(context, id)
    await sql`update messaging.social_account set rest_until = null where id = ${id}`.execute(context.tx)
    await audit(context, { action: 'test', object: 'social-account', id })
  }, now)
  try {
    const { handle, until } = await useAccount(db, id, (connector) => connector.check())
    await inTransaction(db, actor, ({ tx }) => sql`update messaging.social_account set handle = ${handle}, token_until = coalesce(${until}, token_until), checked_at = ${now}, fault = null, said = null, fault_at = null where id = ${id}`.execute(tx), now)
    return { fault: null, said: '', handle }
  } catch (error) {
    if (error instanceof Refusal) throw error
    return { fault: error instanceof SocialFault ? error.kind : 'other', said: (error as Error).message.slice(0, 300), handle: null }
  }
}
