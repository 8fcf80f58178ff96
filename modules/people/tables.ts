import type { ColumnType, Generated } from 'kysely'
import type { Language } from '#kernel/text.ts'
import type { FieldLevel } from '#platform/access/actor.ts'
import type { Scope } from '#platform/access/permission.ts'

interface UnitTable { id: Generated<string>; name: string; parent_id: string | null; version: Generated<number>; created_at: Date }
interface MemberTable {
  id: Generated<string>
  auth_user_id: string
  name: string
  sort_name: string
  email: string
  unit_id: string
  language: Language
  zone: string
  active: Generated<boolean>
  joined_at: Date | null
  two_factor: Generated<boolean>
  party_id: string | null
  created_at: Date
  created_by: string | null
  updated_at: Date
  updated_by: string | null
  version: Generated<number>
}
interface MemberNameView { id: string; name: string; sort_name: string; unit_id: string; active: boolean }
interface RoleTable { id: Generated<string>; code: string | null; name: string; version: Generated<number> }
interface RoleGrantTable { role_id: string; object: string; action: string; scope: Scope }
interface RoleFieldTable { role_id: string; field: string; level: FieldLevel }
interface MemberRoleTable { member_id: string; role_id: string }
interface InvitationTable { member_id: string; token_hash: Buffer; expires_at: Date; created_at: Date; created_by: string | null }
interface ApiKeyTable {
  id: Generated<string>
  member_id: string
  name: string
  prefix: string
  /** May be written, never read back. */
  hash: ColumnType<never, Buffer, never>
  scopes: string[] | null
  role_id: string | null
  created_at: Date
  created_by: string | null
  expires_at: Date | null
  last_used_at: Date | null
  revoked_at: Date | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'people.unit': UnitTable
    'people.member': MemberTable
    'people.member_name': MemberNameView
    'people.role': RoleTable
    'people.role_grant': RoleGrantTable
    'people.role_field': RoleFieldTable
    'people.member_role': MemberRoleTable
    'people.invitation': InvitationTable
    'people.api_key': ApiKeyTable
  }
}
