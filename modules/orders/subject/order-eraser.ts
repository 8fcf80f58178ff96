import { sql } from 'kysely'
import { forgetImported } from '#modules/exchange/api.ts'
import type { Eraser } from '#modules/parties/extension.ts'
import { forgetDetails } from '#platform/audit/forget-details.ts'

/** What was written about someone's orders; amounts, days and counts stay. */
export const orderEraser: Eraser = {
  name: 'orders',
  async erase(context, { ids, texts }) {
    const { rows } = await sql<{ id: string }>`select id::text from orders.redact(${`{${ids.join(',')}}`}::bigint[]) id`.execute(context.tx)
    const orders = rows.map((r) => r.id)
    await forgetImported(context, 'order', orders, texts)
    await forgetDetails(context, 'order', orders)
  },
}
