import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { socialRefusals } from '../account/contract.ts'
import { useAccount } from '../account/use-account.ts'
import type { Connector } from '../connector.ts'
import { SocialFault } from '../fault.ts'

const r = socialRefusals
type Asking = Pick<HttpContext, 'db' | 'actor' | 'now'>

/** Hides a public comment on its network, or shows it again. */
export const hideWord = (asking: Asking, inboundId: string, hidden: boolean): Promise<void> =>
  moderate(asking, inboundId, { action: hidden ? 'hide' : 'show', column: 'hidden_at', value: hidden }, (connector, id) => connector.hide?.(id, hidden))

/** Deletes a public comment on its network; what was said stays here, with that remark. */
export const removeWord = (asking: Asking, inboundId: string): Promise<void> =>
  moderate(asking, inboundId, { action: 'delete', column: 'gone_at', value: true }, (connector, id) => connector.removeWord?.(id))

async function moderate({ db, actor, now }: Asking, inboundId: string, { action, column, value }: { action: string; column: 'hidden_at' | 'gone_at'; value: boolean }, act: (connector: Connector, id: string) => Promise<void> | undefined): Promise<void> {
  const word = await inTransaction(db, actor, async ({ tx }) => (await sql<{ account: string; id: string }>`select account_id::text as account, provider_id as id from messaging.social_word where inbound_id = ${inboundId} and place = 'public' and gone_at is null`.execute(tx)).rows[0], now)
  if (!word) throw new Refusal(r['social-word-not-found'])
  await useAccount(db, word.account, (connector) => act(connector, word.id) ?? Promise.reject(new Refusal(r['social-cannot']))).catch((error: unknown) => {
    if (error instanceof SocialFault && error.kind !== 'gone') throw new Refusal(r['social-refused'], { kind: error.kind, said: error.message })
    if (!(error instanceof SocialFault)) throw error
  })
  await inTransaction(db, actor, async (context) => {
    await sql`update messaging.social_word set ${sql.ref(column)} = ${value ? now : null}, gone_by = ${column === 'gone_at' ? sql`${actor.memberId}::bigint` : sql`gone_by`} where inbound_id = ${inboundId}`.execute(context.tx)
    await audit(context, { action, object: 'social-comment', id: inboundId })
  }, now)
}
