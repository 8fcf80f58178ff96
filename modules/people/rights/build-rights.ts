import type { Actor, FieldLevel, Grants, Reach } from '#platform/access/actor.ts'
import type { Scope, Sentence } from '#platform/access/permission.ts'
import { intersect, lessOpen, moreOpen, widest } from './reach.ts'

/** A role as the database tells it; a built-in one has a code and its sentences stand in the modules. */
export interface RoleRights { id: string; code: string | null; name: string; grants: { object: string; action: string; scope: Scope }[]; fields: { field: string; level: FieldLevel }[] }

/** All that a member's rights are worked out from. */
export interface MemberRights { id: string; name: string; unitId: string; language: Actor['language']; zone: string; units: string[]; roles: RoleRights[]; keyRole: RoleRights | null }

type Place = Pick<MemberRights, 'unitId' | 'units'>
export type Rights = Pick<Actor, 'grants' | 'fieldLevels'>

/** A scope becomes a reach by where the member stands: team is the own unit, unit the own unit and those below. */
export const reachOf = (scope: Scope, { unitId, units }: Place): Reach =>
  ({ own: 'own', team: [unitId], unit: units, all: 'all' } as const)[scope]

/** What one role allows a member who stands here. The administrator may do everything. */
export function grantsOf(role: RoleRights, place: Place, sentences: readonly Sentence[]): Grants {
  if (role.code === 'administrator') return { '*': 'all' }
  const spoken = role.code ? sentences.filter((s) => s.role === role.code).flatMap((s) => s.actions.map((action) => ({ object: s.object, action, scope: s.scope }))) : role.grants
  const grants: Record<string, Reach> = {}
  for (const { object, action, scope } of spoken) {
    const sentence = `${object}.${action}`
    const reach = reachOf(scope, place)
    grants[sentence] = grants[sentence] === undefined ? reach : widest(grants[sentence], reach)
  }
  return grants
}

/** The union of several roles: for each sentence the widest reach that any of them gives. */
export function unite(all: readonly Grants[]): Grants {
  const union: Record<string, Reach> = {}
  for (const grants of all) for (const [sentence, reach] of Object.entries(grants)) {
    union[sentence] = union[sentence] === undefined ? reach : widest(union[sentence], reach)
  }
  return union['*'] === 'all' ? { '*': 'all' } : union
}

/** A field is as open as the most open of the roles that may read its object; a role that says nothing of it leaves it open. */
export function fieldLevelsOf(roles: readonly RoleRights[], granted: readonly Grants[]): Record<string, FieldLevel> {
  const levels: Record<string, FieldLevel> = {}
  for (const field of new Set(roles.flatMap((r) => r.fields.map((f) => f.field)))) {
    const reading = `${field.split('.')[0]}.read`
    const said = roles.filter((_, i) => granted[i]?.[reading] ?? granted[i]?.['*']).map((r): FieldLevel => r.fields.find((f) => f.field === field)?.level ?? 'edit')
    const level = said.length ? said.reduce(moreOpen) : 'hidden'
    if (level !== 'edit') levels[field] = level
  }
  return levels
}

/** What a member may do: roles united. */
export function memberRights(member: MemberRights, sentences: readonly Sentence[]): Rights {
  const granted = member.roles.map((role) => grantsOf(role, member, sentences))
  return { grants: unite(granted), fieldLevels: fieldLevelsOf(member.roles, granted) }
}

/** What a key may do: its scopes or its role, as far as its member may. Fields are as closed as the more closed of the two. */
export function keyRights(member: MemberRights, scopes: readonly string[] | null, sentences: readonly Sentence[]): Rights {
  const own = memberRights(member, sentences)
  const role = member.keyRole
  if (!role) return { grants: intersect(own.grants, Object.fromEntries((scopes ?? []).map((s) => [s, 'all' as const]))), fieldLevels: own.fieldLevels }
  const granted = grantsOf(role, member, sentences)
  const fieldLevels: Record<string, FieldLevel> = { ...own.fieldLevels }
  for (const [field, level] of Object.entries(fieldLevelsOf([role], [granted]))) fieldLevels[field] = lessOpen(level, fieldLevels[field] ?? 'edit')
  return { grants: intersect(own.grants, granted), fieldLevels }
}
