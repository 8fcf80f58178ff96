import type { Named } from '#kernel/text.ts'

export const builtInRoles = ['administrator', 'manager', 'sales', 'marketing', 'service', 'analyst', 'privacy-officer', 'auditor', 'read-only'] as const
export type BuiltInRole = (typeof builtInRoles)[number]

/** A grant's scope: one's own records, one's unit, one's unit and those below, all. */
export const scopes = ['own', 'team', 'unit', 'all'] as const
export type Scope = (typeof scopes)[number]

/** Something that permissions are about, with its actions and, where they may be told apart, its fields. */
export interface Guarded { name: string; label: Named; actions: readonly string[]; fields?: Readonly<Record<string, Named>> }

/** A permission sentence: `allow('sales', ['read', 'update'], party, 'team')`. */
export interface Sentence { role: BuiltInRole; actions: readonly string[]; object: string; scope: Scope }

export const guarded = (g: Guarded): Guarded => g

/** Writes a sentence; several roles share one where they may do the same. Administrators may do everything without a sentence. */
export const allow = (roles: BuiltInRole | readonly BuiltInRole[], actions: readonly string[], object: Guarded, scope: Scope): Sentence[] =>
  [roles].flat().map((role) => {
    const unknown = actions.find((a) => !object.actions.includes(a))
    if (unknown) throw new Error(`${object.name} has no action ${unknown}`)
    return { role, actions, object: object.name, scope }
  })
