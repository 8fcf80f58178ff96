import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'

/** The words of tasks and promises about someone. */
export const workEraser: Eraser = {
  name: 'work',
  async erase(context, { ids }) {
    const { rows } = await sql<{ id: string }>`select id::text from work.redact(${`{${ids.join(',')}}`}::bigint[], ${context.now}) id`.execute(context.tx)
    await forgetDetails(context, 'work', rows.map((r) => r.id))
  },
}
