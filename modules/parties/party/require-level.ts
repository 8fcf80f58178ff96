import { actsOf, type Filter, nodesOf } from '#kernel/filter.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel, reach } from '#platform/access/actor.ts'
import type { Activity } from '#platform/filter/activity.ts'
import type { PartyChange, PartyInput } from './contract.ts'
import { fieldOf } from './mask-party.ts'

/** The guarded field that a plain field of a party belongs to. */
const guards: Readonly<Record<string, string>> = { birthday: 'birthday', age: 'birthday', birthdayLunar: 'birthday', creditLimit: 'credit', creditCurrency: 'credit', creditRating: 'credit' }

/** Whether an actor may see what stands in a field; custom fields have guards of their own. */
export const isOpen = (actor: Actor, key: string): boolean => !['hidden', 'masked'].includes(fieldLevel(actor, `party.${guards[key] ?? key}`))

/** Refuses to write what the actor may not edit: nobody overwrites by a mask, nor fills what they may only read. */
export function requireWritable(actor: Actor, input: PartyInput | PartyChange, action: 'create' | 'update'): void {
  const refuse = (field: string, at: string): never => { throw new Refusal(common.forbidden, { action, object: 'party', field }, at) }
  for (const [key, field] of Object.entries(guards)) {
    const value = input[key as keyof PartyChange]
    const written = action === 'create' ? value !== undefined && value !== null : value !== undefined
    if (written && fieldLevel(actor, `party.${field}`) !== 'edit') refuse(field, `/body/${key}`)
  }
  const contacts = 'contacts' in input ? input.contacts ?? [] : []
  contacts.forEach(({ channel }, i) => { if (fieldLevel(actor, `party.${fieldOf(channel)}`) !== 'edit') refuse(fieldOf(channel), `/body/contacts/${i}`) })
}

/** Refuses to filter or sort by what the actor may not see: who is found would tell it. */
export function requireOpen(actor: Actor, keys: readonly string[]): void {
  const closed = keys.find((key) => !isOpen(actor, key))
  if (closed !== undefined) throw new Refusal(common.forbidden, { action: 'read', object: 'party', field: guards[closed] ?? closed })
}

/** The fields that a filter names, those of connected parties too. */
export const fieldsIn = (filter: Filter): string[] => nodesOf(filter).flatMap((node) => ('field' in node ? [node.field] : []))

/** Refuses to ask by records that the actor may not read: who is found would tell of them. */
export function requireActs(actor: Actor, filter: Filter, activities: ReadonlyMap<string, Activity>): void {
  for (const { what } of nodesOf(filter).flatMap(actsOf)) {
    const [action, object] = activities.get(what)?.may ?? []
    if (action && object && !reach(actor, action, object)) throw new Refusal(common.forbidden, { action, object })
  }
}
