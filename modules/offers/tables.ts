import type { ColumnType, Generated } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import type { Offer } from './contract.ts'

interface OfferTable {
  id: Generated<string>; name: string; terms: string | null; benefit: Offer['benefit']; worth: number | null; codes: Offer['codes']; common_code: string | null; prefix: string; valid_from: string | null; valid_to: string | null; valid_days: number | null
  per_party: number | null; stock: number | null; who: ColumnType<Filter | null, string | null, string | null>; least_cents: string | null; cost_cents: string; transferable: boolean; invitation: ColumnType<Offer['invitation'], string | null, string | null>; state: ColumnType<Offer['state'], Offer['state'] | undefined, Offer['state']>
  created_at: ColumnType<Date, Date, never>; created_by: ColumnType<string | null, string | null, never>; updated_at: Date; version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables { 'offers.offer': OfferTable }
}
