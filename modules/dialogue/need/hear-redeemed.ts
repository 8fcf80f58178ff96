import { sql } from 'kysely'
import type { z } from 'zod'
import type { offerRedeemed } from '#modules/offers/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { settleResponse } from './respond.ts'

/** An offer that was redeemed was accepted, and met its need. */
export async function run(context: Context, { giftId }: z.output<typeof offerRedeemed.payload>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id::text from dialogue.response where via = 'offer' and ref_id = ${giftId} and outcome <> 'accepted'`.execute(context.tx)
  for (const { id } of rows) await settleResponse(context, id, { outcome: 'accepted' })
}
