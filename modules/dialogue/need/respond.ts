import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { moveNeed } from './change-need.ts'
import { checkReference, type ReferenceKind } from './check-reference.ts'
import type { Need, ResponseInput, settleResponse as settleContract } from './contract.ts'
import { readNeed } from './read-needs.ts'

const checked: Partial<Record<ResponseInput['via'], ReferenceKind>> = { order: 'order-line', offer: 'gift', message: 'message', touchpoint: 'touchpoint' }

/** Notes what was offered against a need, which is then being met. An order's line is an answer that was accepted. */
export async function respondToNeed(context: Context, id: string, { via, refId, productId, text }: ResponseInput): Promise<Need> {
  const need = await readNeed(context, id)
  if (!need.party) throw new Refusal(r['nothing-offered'], { id })
  if (need.state === 'proposed' || need.state === 'rejected') throw new Refusal(r.proposed, { id })
  if (!refId && !productId && !text) throw new Refusal(r['nothing-offered'], { id })
  const what = checked[via]
  if (refId && what) await checkReference(context, need.party.id, what, refId)
  await writeResponse(context, { partyId: need.party.id, needId: id, via, refId, productId, text, outcome: via === 'order' ? 'accepted' : 'waiting' })
  await moveNeed(context, id, via === 'order' ? 'met' : 'being-met')
  return readNeed(context, id)
}

interface Offered { partyId: string; needId?: string | null; via: ResponseInput['via']; refId?: string | undefined; productId?: string | null | undefined; offerId?: string | null; text?: string | null | undefined; outcome: 'waiting' | 'accepted' }

/** Writes what was offered, to whom, and against which need. */
export async function writeResponse(context: Context, { partyId, needId, via, refId, productId, offerId, text, outcome }: Offered): Promise<string> {
  const { tx, actor, now } = context
  const { id } = await tx.insertInto('dialogue.response').values({ party_id: partyId, need_id: needId ?? null, via, ref_id: refId ?? null, product_id: productId ?? null, offer_id: offerId ?? null, text: text ?? null, at: now, by: actor.memberId, outcome, outcome_at: outcome === 'waiting' ? null : now }).returning('id').executeTakeFirstOrThrow()
  await audit(context, { action: 'offer', object: 'party', id: partyId, detail: { responseId: id, needId, via, refId, productId, offerId, text } })
  return id
}

/** Says what came of something offered: what was accepted meets its need. */
export async function settleResponse(context: Context, id: string, { outcome }: BodyOf<typeof settleContract>): Promise<void> {
  const { rows: [found] } = await sql<{ needId: string | null; partyId: string }>`
    update dialogue.response set outcome = ${outcome}, outcome_at = case when ${outcome} <> 'waiting' then ${context.now}::timestamptz end where id = ${id} returning need_id::text as "needId", party_id::text as "partyId"`.execute(context.tx)
  if (!found) throw new Refusal(r['not-found'], { id })
  await audit(context, { action: 'update', object: 'party', id: found.partyId, detail: { responseId: id, outcome } })
  if (found.needId && outcome === 'accepted') await moveNeed(context, found.needId, 'met')
}
