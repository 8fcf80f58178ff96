import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { learnFollower } from '../line/learn-follower.ts'
import { type Inbound, inboundPlaced, inboundRefusals } from './contract.ts'
import { readInbound } from './find-inbound.ts'
import { placeOnTimeline } from './receive-message.ts'

const r = inboundRefusals

/** Says whom a message of an unknown sender is from. */
export async function placeInbound(context: Context, id: string, { partyId }: { partyId: string }): Promise<Inbound> {
  const { tx } = context
  const before = await readInbound(context, id)
  if (before.party) throw new Refusal(r['inbound-placed'], { name: before.party.name })
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId}`.execute(tx)
  if (!party) throw new Refusal(r['inbound-party'], { id: partyId }, '/body/partyId')
  const { numAffectedRows } = await sql`update messaging.inbound set party_id = ${party.id} where id = ${id} and party_id is null`.execute(tx)
  if (!numAffectedRows) throw new Refusal(r['inbound-placed'], { name: '' })
  if (!before.automatic) await placeOnTimeline(context, id, { ...before, partyId: party.id, at: new Date(before.at) })
  if (before.channel === 'line' && before.sender) await learnFollower(context, before.sender, party.id)
  await audit(context, { action: 'place', object: 'message', id: party.id, detail: { inboundId: id } })
  await publish(context, inboundPlaced, { inboundId: id, partyId: party.id })
  return readInbound(context, id)
}

/** Takes a message of an unknown sender off the list; it is kept. */
export async function dismissInbound(context: Context, id: string): Promise<void> {
  await readInbound(context, id)
  await sql`update messaging.inbound set dismissed_at = ${context.now} where id = ${id} and party_id is null`.execute(context.tx)
  await audit(context, { action: 'dismiss', object: 'message', detail: { inboundId: id } })
}
