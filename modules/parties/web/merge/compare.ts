import type { Party } from '../../contract.ts'

export type Values = Readonly<Record<string, unknown>>
export interface Difference { field: string; own: unknown; other: unknown }

/** A party's fields as a merge weighs them: credit is one value, the firm's own fields stand under `custom.`. */
export const profileOf = (p: Party): Values => ({
  name: p.name, dealing: p.dealing, gender: p.gender, birthday: p.birthday, birthdayLunar: p.birthdayLunar, language: p.language, zone: p.zone, contactHours: p.contactHours,
  credit: p.creditLimit === null && p.creditCurrency === null ? null : { limit: p.creditLimit, currency: p.creditCurrency }, creditRating: p.creditRating, parentId: p.parent?.id ?? null,
  ...Object.fromEntries(Object.entries(p.custom).map(([key, value]) => [`custom.${key}`, value])),
})

/** What two records say differently, and what only the other one knows, which fills the survivor's gap. */
export function compare(survivor: Values, merged: Values): { clashes: Difference[]; filled: Difference[] } {
  const all = Object.keys({ ...survivor, ...merged }).map((field) => ({ field, own: survivor[field], other: merged[field] })).filter(({ own, other }) => !isEmpty(other) && JSON.stringify(own) !== JSON.stringify(other))
  return { clashes: all.filter(({ own }) => !isEmpty(own)), filled: all.filter(({ own }) => isEmpty(own)) }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
