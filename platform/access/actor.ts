import type { Id } from '#kernel/id.ts'
import type { Language } from '#kernel/text.ts'

/** How far a permission reaches: only one's own records, some units' (with one's own), or all. */
export type Reach = 'own' | 'all' | readonly Id[]

/** What an actor may do, by sentence: `'party.read'` → reach. Absent means no. */
export type Grants = Readonly<Record<string, Reach>>

/** How far a field is open to an actor; absent means as far as the record is. */
export type FieldLevel = 'hidden' | 'masked' | 'read' | 'edit'

/** Who acts: a member in a session, an API key, or the system itself (jobs, the command line). */
export interface Actor {
  kind: 'member' | 'key' | 'system'
  /** The member, or the member on whose behalf a key acts; null for the system. */
  memberId: Id | null
  /** Where new records go unless said otherwise. */
  unitId: Id | null
  name: string
  language: Language
  zone: string
  grants: Grants
  /** By `'object.field'`. */
  fieldLevels: Readonly<Record<string, FieldLevel>>
}

/** The actor of jobs and of the command line: may do all, and is named in the audit. */
export const system = (name: string, zone = 'Asia/Shanghai'): Actor => ({
  kind: 'system', memberId: null, unitId: null, name, language: 'zh-CN', zone, grants: { '*': 'all' }, fieldLevels: {},
})

/** The reach of an actor for an action on an object, or null where it may not. `'*'` stands for every sentence. */
export const reach = (actor: Actor, action: string, object: string): Reach | null =>
  actor.grants[`${object}.${action}`] ?? actor.grants['*'] ?? null

/** The level of a field for an actor: `edit` unless a role says less. */
export const fieldLevel = (actor: Actor, field: string): FieldLevel => actor.fieldLevels[field] ?? 'edit'
