import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'

/** Forecasts of someone end, and the words of why they left go; its day and cause stay as a count. */
export const predictionEraser: Eraser = {
  name: 'prediction',
  async erase({ tx }, { ids }) {
    const list = `{${ids.join(',')}}`
    await sql`update prediction.exit set note = null where party_id = any (${list}::bigint[])`.execute(tx)
    await sql`delete from prediction.churn_history where party_id = any (${list}::bigint[])`.execute(tx)
    await sql`update prediction.party set churn_bp = null, band = 0, stake_cents = 0, value_cents = 0, reasons = '{}', reason_values = '{}', version_id = null where party_id = any (${list}::bigint[])`.execute(tx)
  },
}
