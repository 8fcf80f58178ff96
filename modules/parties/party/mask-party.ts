import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Party } from '../contract.ts'

/** A value with its middle hidden: `'13800004417'` gives `'138••••4417'`, `'lin@example.com'` gives `'l••@example.com'`. */
export function mask(channel: string, value: string): string {
  if (channel === 'email') return value.replace(/^(.).*@/, '$1••@')
  if (channel === 'phone' || channel === 'fax') return value.length > 7 ? `${value.slice(0, 3)}••••${value.slice(-4)}` : '••••'
  return `${value.slice(0, 2)}••••`
}

/** The guarded field that a contact of a channel belongs to. */
export const fieldOf = (channel: string): string => (channel === 'fax' ? 'phone' : ['phone', 'email', 'address'].includes(channel) ? channel : 'phone')

/** What an actor may see of a party: hidden fields are gone, masked ones say so. */
export function maskParty(actor: Actor, party: Omit<Party, 'masked'>): Party {
  const level = (field: string) => fieldLevel(actor, `party.${field}`)
  const masked = ['phone', 'email', 'address', 'birthday', 'credit', 'document'].filter((f) => level(f) === 'masked' || level(f) === 'hidden')
  if (!masked.length) return { ...party, masked }
  const dim = (field: string) => masked.includes(field)
  return {
    ...party, masked,
    contacts: party.contacts.filter((c) => level(fieldOf(c.channel)) !== 'hidden').map((c) => (dim(fieldOf(c.channel)) ? { ...c, value: mask(c.channel, c.value) } : c)),
    ...(dim('document') && { documents: level('document') === 'hidden' ? [] : party.documents.map((d) => ({ ...d, number: '••••' })) }),
    ...(dim('birthday') && { birthday: null, birthdayLunar: null }),
    ...(dim('credit') && { creditLimit: null, creditCurrency: null, creditRating: null }),
  }
}
