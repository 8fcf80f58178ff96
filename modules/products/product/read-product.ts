import { type RawBuilder, sql } from 'kysely'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Product, productRefusals } from '../contract.ts'

/** Products as the contract shows them; `rest` is what follows FROM. Whoever may not see costs gets none. */
export async function readProducts({ tx, actor }: Context, rest: RawBuilder<unknown>): Promise<Product[]> {
  const { rows } = await sql<Omit<Product, 'masked'>>`
    select product.id::text, product.code, product.name, product.category, product.unit, product.price::text, product.cost::text, product.currency, product.active, product.source, product.custom,
      coalesce((select json_agg(json_build_object('source', k.source, 'key', k.key) order by k.source, k.key) from products.key k where k.product_id = product.id), '[]') as keys,
      to_json(product.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(product.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", product.version
    from products.product product ${rest}`.execute(tx)
  const dim = ['hidden', 'masked'].includes(fieldLevel(actor, 'product.cost'))
  return rows.map((row) => ({ ...row, price: tidy(row.price), cost: dim ? null : tidy(row.cost), masked: dim ? ['cost'] : [] }))
}

/** Two decimals at least, four where they are used. */
const tidy = (amount: string | null): string | null => (amount === null ? null : fromUnits(toUnits(amount)))

/** One product; refused where it is not there. */
export async function getProduct(context: Context, id: string): Promise<Product> {
  const [product] = await readProducts(context, sql`where product.id = ${id}`)
  if (!product) throw new Refusal(productRefusals['not-found'], { id })
  return product
}
