import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'

/** The proofs of statements. That someone said no stays, so that nobody asks again. */
export const consentEraser: Eraser = {
  name: 'consents',
  async erase(context, { ids }) {
    await sql`select consent.redact(${`{${ids.join(',')}}`}::bigint[])`.execute(context.tx)
    await forgetDetails(context, 'consent', ids)
  },
}
