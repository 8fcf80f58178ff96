import type { CustomField } from '../../field/contract.ts'
import type { Party, PartyChange } from '../../contract.ts'
import { folded } from '../relationship/conflict.ts'

const keys = ['name', 'gender', 'birthday', 'birthdayLunar', 'language', 'contactHours', 'dealing', 'ownerId', 'unitId', 'creditLimit', 'creditRating'] as const

/** A profile as its form holds it: the party's fields, and the firm's own under `custom`. */
export type ProfileValues = Record<(typeof keys)[number] | 'parentId', unknown> & { custom: Record<string, unknown> }

export function valuesOf(party: Party, own: readonly CustomField[]): ProfileValues {
  const plain = Object.fromEntries(keys.map((key) => [key, party[key] ?? null])) as Record<(typeof keys)[number], unknown>
  return { ...plain, parentId: party.parent?.id ?? null, custom: Object.fromEntries(own.map((field) => [field.key, party.custom[field.key] ?? null])) }
}

/** What the form changed, or null where nothing is different. An emptied field is a null. */
export function changeOf(before: ProfileValues, after: ProfileValues): PartyChange | null {
  const { custom: own, ...fields } = after
  const now = { ...fields, ...Object.fromEntries(Object.entries(own ?? {}).map(([key, value]) => [`custom.${key}`, value])) }
  const was: Record<string, unknown> = { ...before, ...Object.fromEntries(Object.entries(before.custom).map(([key, value]) => [`custom.${key}`, value])) }
  const changed = Object.entries(now).map(([key, value]) => [key, emptied(value)] as const).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(emptied(was[key])))
  return changed.length ? folded(Object.fromEntries(changed)) : null
}

const emptied = (value: unknown): unknown => (value === undefined || value === '' || (Array.isArray(value) && !value.length) ? null : typeof value === 'string' ? value.trim() : value)
