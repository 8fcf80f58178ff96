import type { PartyInput, PartyKind } from '../../contract.ts'

type Contact = NonNullable<PartyInput['contacts']>[number]

/** A new party as its form holds it: everything may still be empty. */
export interface PartyValues {
  kind: Extract<PartyKind, 'person' | 'household' | 'organisation'>
  name?: string
  contacts?: ({ channel: Contact['channel']; value?: string } | undefined)[]
  roles?: NonNullable<PartyInput['roles']>
  tags?: string[]
  gender?: 'female' | 'male' | 'other' | null
  birthday?: string | null
  birthdayLunar?: string
  language?: string | null
  contactHours?: string
  ownerId?: string | null
  unitId?: string
  custom?: Record<string, unknown>
}

const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length)

/** The contacts that say something. */
export const contactsOf = ({ contacts = [] }: Pick<PartyValues, 'contacts'>): { channel: Contact['channel']; value: string }[] =>
  contacts.flatMap((c) => (c?.value?.trim() ? [{ channel: c.channel, value: c.value.trim() }] : []))

/** What is sent: only what was filled in, trimmed; what belongs to persons only of persons. */
export function inputOf(values: PartyValues): Partial<PartyInput> & Pick<PartyInput, 'kind' | 'name'> {
  const { kind, name = '', contacts: _, custom = {}, gender, birthday, birthdayLunar, ownerId, ...rest } = values
  const person = kind === 'person' ? { gender, birthday, birthdayLunar: birthdayLunar?.trim() } : {}
  const own = Object.fromEntries(Object.entries(custom).filter(([, value]) => filled(value)))
  const parts = { ...rest, ...person, contacts: contactsOf(values), ...(Object.keys(own).length && { custom: own }) }
  return { kind, name: name.trim(), ...Object.fromEntries(Object.entries(parts).filter(([, value]) => filled(value))), ...(ownerId !== undefined && { ownerId }) }
}
