import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type readLeftOpen as contract, sealedRefusals as r } from '../contract.ts'
import { findFile } from '../file/find-file.ts'
import { knock } from '../keeper/knock.ts'

/** What the member expressly left open, for the adviser alone: of every file that they had together, also after it was locked and another begun. */
export async function readLeftOpen(http: HttpContext, partyId: Id, adviserProof: string): Promise<ReplyOf<typeof contract>> {
  const { db, actor, now } = http
  const files = await inTransaction(db, actor, (context) => ownFiles(context, partyId), now)
  await knock(http, [{ keeper: actor.memberId!, proof: adviserProof }])
  return inTransaction(db, actor, async (context) => {
    for (const { id } of files) await audit(context, { action: 'read-left-open', object: 'sealed', id })
    const { rows: entries } = await sql<ReplyOf<typeof contract>['entries'][number]>`
      select l.id::text, f.seal::text, l.compartment, l.body, l.open_key as "openKey", to_json(l.written_at at time zone 'UTC')#>>'{}' || 'Z' as "writtenAt"
      from sealed.file f cross join lateral sealed.left_open(f.id, ${adviserProof}) l where f.id = any (${`{${files.map((f) => f.id).join(',')}}`}::bigint[]) order by l.written_at, l.id`.execute(context.tx)
    return { entries }
  }, now)
}

async function ownFiles(context: Context, partyId: Id): Promise<{ id: Id }[]> {
  const { rows } = await sql<{ id: Id }>`select f.id::text from sealed.file f where f.party_id = any (parties.ids_of(${partyId})) and f.adviser_id = ${context.actor.memberId}::bigint`.execute(context.tx)
  if (!rows.length) throw new Refusal(await findFile(context, partyId) ? r['not-yours'] : r['no-file'])
  return rows
}
