import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { NoticeKind } from '../contract.ts'
import { noteDelivery } from '../notice/note-delivery.ts'

/** What a provider tells of a message: by our number, or by its own. */
export interface ToldReceipt { messageId?: string | null; reference?: string | null; kind: NoticeKind; at: Date; reason: string | null }

/** Receipts as notices. One that names a message whose hand-over is not written down yet is refused, so that the provider tells it again. */
export async function noteReceipts(context: Context, receipts: readonly ToldReceipt[]): Promise<number> {
  if (!receipts.length) return 0
  const asked = receipts.map((r, i) => ({ i, id: /^\d{1,18}$/.test(r.messageId ?? '') ? r.messageId : null, reference: r.reference ?? null }))
  const { rows } = await sql<{ i: number; id: string | null }>`
    select r.i::int, m.id::text from ${rowSet(asked, { i: 'int', id: 'bigint', reference: 'text' })} left join lateral (
      select m.id from messaging.message m where m.channel = 'sms' and (m.id = r.id or (r.id is null and m.reference = r.reference)) order by m.id desc limit 1) m on true`.execute(context.tx)
  const known = rows.filter((r) => r.id !== null)
  if (known.length < receipts.length && (await someInHand(context))) throw new Error('a receipt for a message that is still in hand')
  return noteDelivery(context, known.map(({ i, id }) => ({ messageId: id!, kind: receipts[i]!.kind, at: receipts[i]!.at, reason: receipts[i]!.reason })))
}

const someInHand = async ({ tx }: Context): Promise<boolean> => (await sql`select from messaging.message where channel = 'sms' and state = 'handing' limit 1`.execute(tx)).rows.length > 0
