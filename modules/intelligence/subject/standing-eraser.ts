import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'

/** Why people judged someone as they did, and on which terms someone bought. */
export const standingEraser: Eraser = {
  name: 'standing',
  async erase({ tx, now }, { ids }) {
    await sql`select intelligence.redact(${`{${ids.join(',')}}`}::bigint[], ${now})`.execute(tx)
  },
}
