import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetMentions } from '#platform/audit/forget-details.ts'

/** Whom findings name. */
export const findingEraser: Eraser = {
  name: 'findings',
  async erase(context, { ids, texts }) {
    await sql`select findings.redact(${`{${ids.join(',')}}`}::text[], ${texts}::text[])`.execute(context.tx)
    await forgetMentions(context, { objects: ['finding'], lists: [], texts })
  },
}
