import { sql } from 'kysely'
import { settleChanges } from '#modules/exchange/api.ts'
import type { BatchContext, Settled } from '#modules/exchange/extension.ts'
import { removeCreatedProducts } from '../product/remove-created.ts'

interface Noted { id: string; action: 'created' | 'updated'; changed: boolean }

/** Takes away products that an import made and puts back those it changed, unless someone changed them since or an order holds them. */
export async function undoProducts(context: BatchContext, most: number): Promise<Settled> {
  const { tx, importId } = context
  const { rows } = await sql<Noted>`
    select c.record_id::text as id, c.action, coalesce(p.version <> c.version_after, false) as changed from exchange.change c left join products.product p on p.id = c.record_id
    where c.import_id = ${importId} and c.object = 'product' and c.kept is null order by c.record_id desc limit ${most}`.execute(tx)
  if (!rows.length) return { removed: 0, restored: 0, kept: 0 }
  const free = (action: Noted['action']) => rows.filter((r) => r.action === action && !r.changed).map((r) => r.id)
  const removed = new Set(await removeCreatedProducts(context, free('created')))
  const restored = new Set(await restore(context, free('updated')))
  const outcomes = rows.map(({ id, changed }) => ({ id, outcome: changed ? 'changed' : removed.has(id) ? 'removed' : restored.has(id) ? 'restored' : 'in-use' }))
  return settleChanges(context, 'product', sql`select id as record_id, outcome from json_to_recordset(${JSON.stringify(outcomes)}::json) as o (id bigint, outcome text)`)
}

async function restore({ tx, importId }: BatchContext, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update products.product p set code = b.code, name = b.name, sort_name = b.sort_name, category = b.category, unit = b.unit, price = b.price, cost = b.cost, currency = b.currency, updated_at = b.updated_at, updated_by = b.updated_by, version = b.version
    from exchange.change c, jsonb_populate_record(null::products.product, c.before -> 'row') b
    where c.import_id = ${importId} and c.object = 'product' and c.record_id = p.id and p.id = any (${ids}::bigint[]) returning p.id::text as id`.execute(tx)
  return rows.map((r) => r.id)
}
