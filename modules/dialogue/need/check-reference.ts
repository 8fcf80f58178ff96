import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals } from '../refusals.ts'

export type ReferenceKind = 'touchpoint' | 'message' | 'form' | 'order' | 'order-line' | 'gift'

const where: Record<ReferenceKind, (ids: RawBuilder<unknown>, ref: string) => RawBuilder<unknown>> = {
  touchpoint: (ids, ref) => sql`touchpoints.participant x join touchpoints.touchpoint t on t.id = x.touchpoint_id where x.party_id = any (${ids}) and x.touchpoint_id = ${ref}`,
  message: (ids, ref) => sql`messaging.inbound x where x.party_id = any (${ids}) and x.id = ${ref}`,
  form: (ids, ref) => sql`forms.submission x where x.party_id = any (${ids}) and x.id = ${ref}`,
  order: (ids, ref) => sql`orders.sales_order x where x.buyer_id = any (${ids}) and x.id = ${ref}`,
  'order-line': (ids, ref) => sql`orders.line l join orders.sales_order x on x.id = l.order_id where x.buyer_id = any (${ids}) and l.id = ${ref}`,
  gift: (ids, ref) => sql`offers.gift x where x.party_id = any (${ids}) and x.id = ${ref}`,
}

/** Refuses to point at what is not the party's own, or may not be seen. */
export async function checkReference({ tx }: Pick<Context, 'tx'>, partyId: string | null, kind: ReferenceKind, refId: string): Promise<void> {
  const { rows } = partyId === null ? { rows: [] } : await sql`select 1 from ${where[kind](sql`parties.ids_of(${partyId})`, refId)} limit 1`.execute(tx)
  if (!rows.length) throw new Refusal(dialogueRefusals['no-reference'], { what: kind, id: refId }, '/body/refId')
}
