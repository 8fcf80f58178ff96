import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { rowSet } from '#platform/db/row-set.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isSealed, sealSecret } from '#platform/secret/seal-secret.ts'

/** Where a webhook's secret is sealed for: it stays when the address changes. */
export const SECRET_PLACE = 'firm.webhook'

/** Seals secrets that were kept before there were seals. */
export const run = ({ db }: JobContext): Promise<void> => inTransaction(db, system('webhooks'), async ({ tx }) => {
  const { rows } = await sql<{ id: string; secret: string }>`select id::text, secret from firm.webhook for update`.execute(tx)
  const open = rows.filter((r) => !isSealed(r.secret)).map(({ id, secret }) => ({ id, secret: sealSecret(secret, SECRET_PLACE) }))
  if (open.length) await sql`update firm.webhook w set secret = r.secret from ${rowSet(open, { id: 'bigint', secret: 'text' })} where w.id = r.id`.execute(tx)
})
