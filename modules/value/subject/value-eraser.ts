import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'

/** What was said of someone's spending and referrals. */
export const valueEraser: Eraser = {
  name: 'value',
  async erase({ tx }, { ids }) {
    await sql`select value.redact(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  },
}
