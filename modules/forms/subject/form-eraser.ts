import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'

/** Answers, files and visits of someone. That a form was sent, and when, stays. */
export const formEraser: Eraser = {
  name: 'forms',
  async erase({ tx }, { ids }) {
    await sql`select forms.redact(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  },
}
