import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type openRecovery as contract, sealedRefusals as r } from '../contract.ts'
import { knock } from '../keeper/knock.ts'

type Opened = ReplyOf<typeof contract>

/** Gives holders of the circle what opens an announced file, once its day has come and nobody objected. */
export async function openRecovery(http: HttpContext, id: Id, holders: readonly { memberId: Id; proof: string }[]): Promise<Opened> {
  const { db, actor, now } = http
  const file = await inTransaction(db, actor, async ({ tx }) => (await sql<{ id: Id; partyId: Id }>`select f.id::text, f.party_id::text as "partyId" from sealed.recovery r join sealed.file f on f.id = r.file_id where r.id = ${id}`.execute(tx)).rows[0], now)
  if (!file) throw new Refusal(r['no-recovery'])
  await knock(http, holders.map(({ memberId, proof }) => ({ keeper: memberId, proof })))
  return inTransaction(db, actor, async (context) => {
    const { rows: [given] } = await sql<Opened>`
      select g.circle_id::text as circle, g.seal::text, g.private_key as "privateKey", g.locked_root as root, g.shares, g.entries from sealed.recover(${id}, ${JSON.stringify(holders)}::jsonb, ${now}) g`.execute(context.tx)
    if (!given) throw new Refusal(r['not-yet'])
    await audit(context, { action: 'recover', object: 'sealed', id: file.id, detail: { recovery: id, holders: holders.map((h) => h.memberId) } })
    await logTouchpoint(context, { kind: 'sealed-recovered', channel: null, direction: 'none', at: now, participants: [{ partyId: file.partyId, role: 'subject' }], memberId: actor.memberId, ref: { object: 'sealed', id: file.id } })
    return given
  }, now)
}
