import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { readKey } from './find-keys.ts'

/** Revokes a key at once and for good. A second time changes nothing. */
export async function revokeKey(context: Context, { id }: { id: string }): Promise<void> {
  const before = await readKey(context, id)
  if (before.revokedAt) return
  const { numAffectedRows } = await sql`update people.api_key set revoked_at = ${context.now} where id = ${id}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(common.forbidden, { action: 'revoke', object: 'key' })
  await audit(context, { action: 'revoke', object: 'key', id, detail: { before } })
}
