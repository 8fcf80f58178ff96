import type { ColumnType, Generated } from 'kysely'

type Defaulted<T> = ColumnType<T, T | undefined, T>

interface ProductTable {
  id: Generated<string>; code: string; name: string; sort_name: string; category: string | null; unit: string | null; price: string | null; cost: string | null; currency: string | null; active: Defaulted<boolean>
  source: Defaulted<string>; custom: ColumnType<Record<string, unknown>, string | undefined, string>; created_at: Date; created_by: string | null; updated_at: Date; updated_by: string | null; version: Generated<number>
}
interface KeyTable { source: string; key: string; product_id: string }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'products.product': ProductTable
    'products.key': KeyTable
  }
}
