import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'

/** Addresses and words of what was written to someone; what waits is not sent any more. */
export const messageEraser: Eraser = {
  name: 'messages',
  async erase(context, { ids }) {
    const { rows } = await sql<{ id: string }>`select id::text from messaging.redact(${`{${ids.join(',')}}`}::bigint[]) id`.execute(context.tx)
    await forgetDetails(context, 'message', rows.map((r) => r.id))
  },
}
