import type { ColumnType, Generated } from 'kysely'

type Defaulted<T> = ColumnType<T, T | undefined, T>

interface OrderTable {
  id: Generated<string>; kind: 'order' | 'return'; status: 'draft' | 'placed' | 'paid' | 'delivered' | 'done' | 'cancelled'; source: string; number: string | null
  buyer_id: string; payer_id: string | null; recipient_id: string | null; ordered_day: string; ordered_at: Date | null; currency: string; rate: string; tax_included: boolean
  amount: string; tax: string | null; discount: string | null; cost: string | null; base_cents: string; base_cost_cents: string | null; paid: Defaulted<string>; channel: string | null
  original_id: string | null; cancelled_at: Date | null; cancelled_by: string | null; cancel_reason: string | null; unit_id: string; owner_id: string | null; buyer_unit_id: Defaulted<string>; buyer_owner_id: Defaulted<string | null>
  note: string | null; import_id: string | null; created_at: Date; created_by: string | null; updated_at: Date; updated_by: string | null; version: Generated<number>
}
interface LineTable {
  id: Generated<string>; order_id: string; position: number; product_id: string | null; description: string; quantity: string; unit_price: string | null; amount: string; discount: string | null; cost: string | null; original_line_id: string | null
}
interface PaymentTable { id: Generated<string>; order_id: string; amount: string; currency: string; day: string; method: string | null; reference: string | null; at: Date; by: string | null }
interface RateTable { currency: string; day: string; rate: string; at: Date; by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'orders.sales_order': OrderTable
    'orders.line': LineTable
    'orders.payment': PaymentTable
    'orders.exchange_rate': RateTable
  }
}
