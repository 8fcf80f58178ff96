import { createMember } from '#modules/people/api.ts'
import { createProducts } from '#modules/products/api.ts'
import { type Making, record, SOURCE } from './making.ts'

/** Writes the units below the firm's root, the members (who cannot sign in: they have no password and are not active) and the products. */
export async function writeHouse({ context, firm, root, ids }: Making): Promise<void> {
  const { tx, now } = context
  for (const { name, above } of firm.units) {
    const { id } = await tx.insertInto('people.unit').values({ name, parent_id: above === null ? root : ids.unit[above]!, created_at: now }).returning('id').executeTakeFirstOrThrow()
    ids.unit.push(id)
  }
  for (const { name, email, unit } of firm.members) ids.member.push(await createMember(context, { name, email, unitId: ids.unit[unit]!, roles: [] }))
  await tx.updateTable('people.member').set({ active: false }).where('id', 'in', ids.member).execute()
  const products = await createProducts(context, firm.products.map((p) => ({ ...p, price: String(p.price), cost: String(p.cost), currency: 'CNY' })), { source: SOURCE })
  ids.product.push(...firm.products.map((p) => products.get(p.code)!.id))
  await record(context, 'unit', ids.unit)
  await record(context, 'member', ids.member)
  await record(context, 'product', [...products.values()].filter((p) => p.created).map((p) => p.id))
}
