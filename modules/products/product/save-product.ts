import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Product, type ProductChange, productChanged, productCreated, type ProductInput, productRefusals } from '../contract.ts'
import { getProduct } from './read-product.ts'
import { sortName } from './sort-name.ts'

/** Creates a product. Its code is its own; so is each key of a source. */
export async function createProduct(context: Context, input: ProductInput): Promise<Product> {
  const { tx, actor, now } = context
  await checkCode(context, input.code, null)
  const { rows: [made] } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence('products.product', 'id'))::text as id`.execute(tx)
  const id = made!.id
  const priced = input.price != null || input.cost != null
  await tx.insertInto('products.product').values({
    id, code: input.code, name: input.name, sort_name: sortName(input.name), category: input.category ?? null, unit: input.unit ?? null, price: input.price ?? null, cost: input.cost ?? null,
    currency: input.currency ?? (priced ? await getSetting(tx, 'firm.currency') : null), custom: JSON.stringify(filled(input.custom ?? {})), created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId,
  }).execute()
  await saveKeys(context, id, input.keys ?? [])
  await audit(context, { action: 'create', object: 'product', id, detail: { after: input } })
  await publish(context, productCreated, { productId: id })
  return getProduct(context, id)
}

/** Changes what is named, if the product still has the version its editor saw. */
export async function updateProduct(context: Context, id: string, change: ProductChange, seen: number | null): Promise<Product> {
  const { tx, actor, now } = context
  const before = await lockProduct(context, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (change.code) await checkCode(context, change.code, id)
  const { keys, custom, name, ...plain } = change
  await tx.updateTable('products.product')
    .set({ ...plain, ...(name && { name, sort_name: sortName(name) }), ...(custom && { custom: JSON.stringify(filled({ ...before.custom, ...custom })) }), updated_at: now, updated_by: actor.memberId })
    .set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  if (keys) await saveKeys(context, id, keys)
  await audit(context, { action: 'update', object: 'product', id, detail: { before, after: change } })
  await publish(context, productChanged, { productId: id, fields: Object.keys(change) })
  return getProduct(context, id)
}

/** A field of the firm's own without a value is none. */
const filled = (custom: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null && value !== ''))

/** Takes a product off sale; what was sold keeps it. */
export const retireProduct = (context: Context, id: string): Promise<Product> => setActive(context, id, false)

/** Puts a product on sale again. */
export const reviveProduct = (context: Context, id: string): Promise<Product> => setActive(context, id, true)

async function setActive(context: Context, id: string, active: boolean): Promise<Product> {
  const { tx, actor, now } = context
  const before = await lockProduct(context, id)
  if (before.active === active) throw new Refusal(productRefusals[active ? 'not-retired' : 'retired'], { id })
  await tx.updateTable('products.product').set({ active, updated_at: now, updated_by: actor.memberId }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await audit(context, { action: active ? 'revive' : 'retire', object: 'product', id })
  await publish(context, productChanged, { productId: id, fields: ['active'] })
  return getProduct(context, id)
}

async function lockProduct(context: Context, id: string): Promise<Product> {
  await sql`select 1 from products.product where id = ${id} for update`.execute(context.tx)
  return getProduct(context, id)
}

async function checkCode({ tx }: Context, code: string, own: string | null): Promise<void> {
  const taken = await tx.selectFrom('products.product').select('id').where('code', '=', code).executeTakeFirst()
  if (taken && taken.id !== own) throw new Refusal(productRefusals['code-taken'], { code }, '/body/code')
}

async function saveKeys({ tx }: Context, id: string, keys: NonNullable<ProductInput['keys']>): Promise<void> {
  await tx.deleteFrom('products.key').where('product_id', '=', id).execute()
  if (!keys.length) return
  const { rows: [taken] } = await sql<{ key: string }>`select k.key from products.key k join unnest(${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.key)}::text[]) n (source, key) on n.source = k.source and n.key = k.key limit 1`.execute(tx)
  if (taken) throw new Refusal(productRefusals['key-taken'], { key: taken.key }, '/body/keys')
  await tx.insertInto('products.key').values(keys.map((k) => ({ ...k, product_id: id }))).onConflict((c) => c.doNothing()).execute()
}
