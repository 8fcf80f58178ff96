import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** What the firm sells. `category` is a path such as 食品/蛋糕; prices in hundredths of their own currency. */
const product: WarehouseTable = {
  name: 'products_product',
  columns: {
    id: column('Int64', 'p.id'), code: column('String', 'p.code'), name: column('String', 'p.name'), category: column('LowCardinality(String)', "coalesce(p.category, '')"),
    unit: column('LowCardinality(String)', "coalesce(p.unit, '')"), active: column('UInt8', 'p.active::int'), currency: column('LowCardinality(String)', "coalesce(p.currency, '')"),
    price: column('Nullable(Int64)', 'round(p.price * 100)::bigint'), cost: column('Nullable(Int64)', 'round(p.cost * 100)::bigint', { field: 'product.cost' }),
    created_day: column('Date32', "(p.created_at at time zone 'UTC')::date"),
  },
  key: ['id'],
  from: 'products.product p',
  walk: { table: 'products.product', column: 'id', by: 'p.id' },
  feeds: [{ source: 'products.product', where: 'p.id = any ($1)', column: 'id' }],
  scope: (viewer) => (viewer.may('product.read') ? 'true' : 'false'),
}

export const warehouseTables: WarehouseTable[] = [product]
