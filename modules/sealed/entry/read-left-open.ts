import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import type { readLeftOpen as contract } from '../contract.ts'
import { requireOwn } from '../file/find-file.ts'
import { knock } from '../keeper/knock.ts'

/** What the member expressly left open, for the adviser alone; also after the file was locked. */
export async function readLeftOpen(http: HttpContext, partyId: Id, adviserProof: string): Promise<ReplyOf<typeof contract>> {
  const { db, actor, now } = http
  const file = await inTransaction(db, actor, (context) => requireOwn(context, partyId), now)
  await knock(http, [{ keeper: file.adviserId, proof: adviserProof }])
  return inTransaction(db, actor, async (context) => {
    await audit(context, { action: 'read-left-open', object: 'sealed', id: file.id })
    const { rows: entries } = await sql<ReplyOf<typeof contract>['entries'][number]>`
      select id::text, compartment, body, open_key as "openKey", to_json(written_at at time zone 'UTC')#>>'{}' || 'Z' as "writtenAt" from sealed.left_open(${file.id}, ${adviserProof})`.execute(context.tx)
    return { entries }
  }, now)
}
