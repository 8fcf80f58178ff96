import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'

/** Where members kept an analysis by someone's name. */
export const analysisEraser: Eraser = {
  name: 'measures',
  async erase(context, { texts }) {
    const { rows } = await sql<{ id: string }>`select id::text from measures.strike_out(${[...texts]}::text[]) id`.execute(context.tx)
    await forgetDetails(context, 'analysis', rows.map((r) => r.id))
  },
}
