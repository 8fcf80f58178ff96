import type { ColumnType, Generated } from 'kysely'

type Defaulted<T> = ColumnType<T, T | undefined, T>

export interface PartyTable {
  id: Generated<string>
  kind: 'person' | 'household' | 'organisation' | 'branch' | 'department'
  name: string
  sort_name: string
  dealing: Defaulted<'customer' | 'consumer'>
  parent_id: string | null
  gender: string | null
  birthday: string | null
  birthday_lunar: string | null
  language: string | null
  zone: string | null
  contact_hours: string | null
  credit_limit: string | null
  credit_currency: string | null
  credit_rating: string | null
  source: Defaulted<string>
  owner_id: string | null
  unit_id: string
  custom: ColumnType<Record<string, unknown>, string | undefined, string>
  survivor_id: string | null
  created_at: Date
  created_by: string | null
  updated_at: Date
  updated_by: string | null
  deleted_at: Date | null
  erased_at: Date | null
  version: Generated<number>
}

interface NameTable { id: Generated<string>; party_id: string; kind: string; value: string; source: Defaulted<string>; valid_from: string | null; valid_to: string | null }
interface ContactTable { id: Generated<string>; party_id: string; channel: string; label: Defaulted<string>; value: string; value_key: string; address: ColumnType<unknown, string | null, string | null>; is_main: Defaulted<boolean>; verified_at: Date | null; source: Defaulted<string>; valid_from: string | null; valid_to: string | null }
interface DocumentTable { id: Generated<string>; party_id: string; kind: string; digest: string; tail: string; country: string | null; valid_to: string | null }
interface KeyTable { source: string; key: string; party_id: string }
interface RoleTable { id: Generated<string>; party_id: string; role: string; valid_from: string | null; valid_to: string | null }
interface TagTable { id: Generated<string>; name: string; colour: Defaulted<string> }
interface PartyTagTable { party_id: string; tag_id: string; at: Defaulted<Date>; by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.party': PartyTable
    'parties.name': NameTable
    'parties.contact': ContactTable
    'parties.document': DocumentTable
    'parties.key': KeyTable
    'parties.role': RoleTable
    'parties.tag': TagTable
    'parties.party_tag': PartyTagTable
  }
}
