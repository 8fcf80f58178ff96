import { sql } from 'kysely'
import { removeCreatedParties } from '#modules/parties/api.ts'
import { removeCreatedProducts } from '#modules/products/api.ts'
import { removeTouchpoints } from '#modules/touchpoints/api.ts'
import { settleChanges } from '#modules/exchange/api.ts'
import type { BatchContext, Settled } from '#modules/exchange/extension.ts'

type Remove = (context: BatchContext, ids: readonly string[]) => Promise<readonly string[]>

const nothing: Settled = { removed: 0, restored: 0, kept: 0 }

/** Takes back what an import of orders made: the orders with their touchpoints first, then products and customers that nothing else refers to. */
export async function undoOrders(context: BatchContext, most: number): Promise<Settled> {
  for (const [object, table, remove] of [['order', 'orders.sales_order', removeOrders], ['product', 'products.product', removeCreatedProducts], ['party', 'parties.party', removeCreatedParties]] as [string, string, Remove][]) {
    const settled = await undoObject(context, { object, table, remove, most })
    if (settled.removed + settled.kept > 0) return settled
  }
  return nothing
}

interface Undoing { object: string; table: string; remove: Remove; most: number }

/** The last made first. What anyone changed since is kept, and told. */
async function undoObject(context: BatchContext, { object, table, remove, most }: Undoing): Promise<Settled> {
  const { rows } = await sql<{ id: string; changed: boolean }>`
    select c.record_id::text as id, coalesce(t.version <> c.version_after, false) as changed from exchange.change c left join ${sql.table(table)} t on t.id = c.record_id
    where c.import_id = ${context.importId} and c.object = ${object} and c.kept is null order by c.record_id desc limit ${most}`.execute(context.tx)
  if (!rows.length) return nothing
  const gone = new Set(await remove(context, rows.filter((r) => !r.changed).map((r) => r.id)))
  const outcomes = rows.map((r) => ({ id: r.id, outcome: r.changed ? 'changed' : gone.has(r.id) ? 'removed' : 'in-use' }))
  return settleChanges(context, object, sql`select id as record_id, outcome from json_to_recordset(${JSON.stringify(outcomes)}::json) as o (id bigint, outcome text)`)
}

/** Orders that a later return or payment hangs on stay, with their touchpoints. */
async function removeOrders(context: BatchContext, ids: readonly string[]): Promise<readonly string[]> {
  const { tx, importId } = context
  const { rows } = await sql<{ id: string }>`select id::text from orders.remove_imported(${importId}, ${ids}::bigint[]) id`.execute(tx)
  const gone = rows.map((r) => r.id)
  const { rows: touched } = await sql<{ id: string }>`select id::text from touchpoints.touchpoint where import_id = ${importId} and ref_object = 'order' and ref_id = any (${gone}::bigint[])`.execute(tx)
  await removeTouchpoints(context, touched.map((t) => t.id))
  return gone
}
