import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'
import { redactTouchpoints } from '../removal/remove-touchpoints.ts'

/** The words of what happened with someone; that it happened, when and how stays. */
export const touchpointEraser: Eraser = {
  name: 'touchpoints',
  async erase(context, { ids }) {
    const { rows } = await sql<{ id: string }>`select distinct touchpoint_id::text as id from touchpoints.participant where party_id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(context.tx)
    await redactTouchpoints(context, ids)
    await forgetDetails(context, 'touchpoint', rows.map((r) => r.id))
  },
}
