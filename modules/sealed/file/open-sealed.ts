import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { type openSealed as contract, sealedRefusals as r } from '../contract.ts'
import { knock } from '../keeper/knock.ts'
import { type FoundFile, requireOwn } from './find-file.ts'

type Opened = ReplyOf<typeof contract>
export interface Both { adviserProof: string; memberProof: string }

/** Gives both wrapped halves and what is sealed, when the adviser and the member each showed their password. Every opening is audited and stands on the timeline. */
export async function openSealed(http: HttpContext, partyId: Id, { adviserProof, memberProof }: Both): Promise<Opened> {
  const { db, actor, now } = http
  const file = await inTransaction(db, actor, (context) => requireOwn(context, partyId), now)
  if (file.locked) throw new Refusal(r.locked)
  if (!file.hasMember) throw new Refusal(r.waiting)
  await knock(http, [{ keeper: file.adviserId, proof: adviserProof }, { file: file.id, proof: memberProof }])
  return inTransaction(db, actor, (context) => give(context, file, { adviserProof, memberProof }), now)
}

async function give(context: Context, file: FoundFile, { adviserProof, memberProof }: Both): Promise<Opened> {
  const { tx, now, actor } = context
  const { rows: [shares] } = await sql<{ adviserShare: string; memberShare: string }>`select adviser_share as "adviserShare", member_share as "memberShare" from sealed.shares(${file.id}, ${adviserProof}, ${memberProof})`.execute(tx)
  if (!shares) throw new Refusal(r.locked)
  const { rows: entries } = await sql<Opened['entries'][number]>`
    select id::text, compartment, key, body, open_key as "openKey", to_json(written_at at time zone 'UTC')#>>'{}' || 'Z' as "writtenAt" from sealed.entries(${file.id}, ${adviserProof}, ${memberProof})`.execute(tx)
  const { rows: [circle] } = await sql<{ id: string; publicKey: string }>`select id::text, public_key as "publicKey" from sealed.circle order by made_at desc limit 1`.execute(tx)
  await audit(context, { action: 'open', object: 'sealed', id: file.id })
  await logTouchpoint(context, { kind: 'sealed-opened', channel: null, direction: 'none', at: now, participants: [{ partyId: file.partyId, role: 'subject' }], memberId: actor.memberId, ref: { object: 'sealed', id: file.id } })
  return { ...shares, entries, circle: circle && circle.id !== file.circleId ? circle : null }
}
