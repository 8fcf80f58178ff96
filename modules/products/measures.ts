import { sql } from 'kysely'
import { type Dimension, named } from '#platform/measure/definition.ts'
import { rowNames } from '#platform/measure/row-names.ts'

const table = 'products_product'

export const dimensions: Dimension[] = [
  { key: 'product', label: named('产品', '產品', 'Product'), table, sql: 'id', kind: 'value', names: rowNames(() => sql`select id::text as key, name from products.product`) },
  { key: 'product.category', label: named('产品类别', '產品類別', 'Category'), table, sql: 'category', kind: 'value' },
]
