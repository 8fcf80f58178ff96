import { Refusal } from '#kernel/refusal.ts'
import type { Language } from '#kernel/text.ts'
import { addContact, contactKey, createParty, readParty, updateParty } from '#modules/parties/api.ts'
import type { Party, PartyChange, PartyInput } from '#modules/parties/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Edition } from '../form/read-form.ts'
import { sayAnswer, type Shown } from '../page/show-question.ts'
import type { Proposal } from './contract.ts'

/** A value that the firm's own field does not take. */
export class Unfit extends Error {
  readonly bind: string
  constructor(bind: string) {
    super(`unfit ${bind}`)
    this.bind = bind
  }
}

export const contactBinds = ['phone', 'email', 'wechat', 'line', 'address'] as const
type ContactBind = (typeof contactBinds)[number]
const isContact = (bind: string): bind is ContactBind => (contactBinds as readonly string[]).includes(bind)
const facts = ['name', 'gender', 'birthday', 'language'] as const

/** What was said, by what it is bound to. */
export type Said = ReadonlyMap<string, { question: Shown; values: readonly string[] }>

/** What a submission wrote, so that it can be undone. */
export interface Made { created?: boolean; fields?: Record<string, unknown>; contacts?: string[]; touchpointId?: string | null; consents?: { purpose: string; channel: string | null }[] }

export const contactsOf = (said: Said): { channel: ContactBind; value: string }[] => [...said].flatMap(([bind, { values }]) => (isContact(bind) ? [{ channel: bind, value: values[0]! }] : []))

const customOf = (said: Said): Record<string, unknown> => Object.fromEntries([...said].flatMap(([bind, { question, values }]) => (bind.startsWith('custom.') ? [[bind.slice(7), question.control === 'many' ? [...values] : values[0]]] : [])))

/** A new party of the form's unit and owner, with all that was said. Without a name it is called by how it can be reached. */
export async function makeParty(context: Context, edition: Edition, said: Said, language: Language): Promise<string> {
  const one = (bind: string): string | undefined => said.get(bind)?.values[0]
  const contacts = contactsOf(said)
  const input: PartyInput = {
    kind: 'person', name: one('name') ?? contacts[0]?.value ?? '—', roles: ['prospect'], unitId: edition.unitId, ownerId: edition.ownerId, language: one('language') ?? language, custom: customOf(said),
    contacts: contacts.map((c) => ({ ...c, label: 'main' })), ...(one('gender') && { gender: one('gender') as PartyInput['gender'] }), ...(one('birthday') && { birthday: one('birthday') }),
  }
  return (await unfit(() => createParty(context, input))).id
}

/** Fills in what is not known yet. What differs is left as it is and given back as proposals. */
export async function fillParty(context: Context, partyId: string, said: Said, language: Language): Promise<{ made: Made; proposals: Proposal[] }> {
  const party = await readParty(context, partyId)
  const change: Record<string, unknown> = {}
  const proposals: Proposal[] = []
  for (const [bind, { question, values }] of said) {
    const known = knownValue(party, bind)
    if (known === undefined || !values.length) continue
    if (known === null) Object.assign(change, changeFor(bind, question, values))
    else if (!alike(known, values)) proposals.push({ key: question.key, bind, label: question.label, said: sayAnswer(question, values, language), known: sayAnswer(question, [known].flat(), language), taken: false })
  }
  const custom = Object.fromEntries(Object.entries(change).filter(([k]) => k.startsWith('custom.')).map(([k, v]) => [k.slice(7), v]))
  const plain = Object.fromEntries(Object.entries(change).filter(([k]) => !k.startsWith('custom.'))) as PartyChange
  if (Object.keys(change).length) await unfit(() => updateParty(context, party.id, { ...plain, ...(Object.keys(custom).length && { custom }) }, null))
  return { made: { created: false, fields: change, contacts: await addContacts(context, party, said) }, proposals }
}

/** What is known under a bind: null for nothing yet, undefined where it is no field of a party. */
function knownValue(party: Party, bind: string): string | string[] | null | undefined {
  if (bind.startsWith('custom.')) { const value = party.custom[bind.slice(7)]; return value === undefined || value === null ? null : Array.isArray(value) ? value.map(String) : String(value) }
  return (facts as readonly string[]).includes(bind) ? party[bind as (typeof facts)[number]] : undefined
}

const changeFor = (bind: string, question: Shown, values: readonly string[]): Record<string, unknown> => ({ [bind]: question.control === 'many' ? [...values] : values[0] })

const alike = (known: string | string[], values: readonly string[]): boolean => [known].flat().map((k) => k.trim().toLowerCase()).toSorted().join('\n') === values.map((v) => v.trim().toLowerCase()).toSorted().join('\n')

/** Adds contacts that are not there, beside those that are; the main one stays the main one. */
async function addContacts(context: Context, party: Party, said: Said): Promise<string[]> {
  const added: string[] = []
  for (const { channel, value } of contactsOf(said)) {
    if (party.contacts.some((c) => c.channel === channel && contactKey(channel, c.value) === contactKey(channel, value))) continue
    added.push((await unfit(() => addContact(context, party.id, { channel, value, label: 'main' }), channel)).id)
  }
  return added
}

async function unfit<T>(work: () => Promise<T>, bind?: string): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const [, field] = /^\/body\/custom\/(.+)$/.exec(error instanceof Refusal ? error.at ?? '' : '') ?? []
    if (field) throw new Unfit(`custom.${field}`)
    if (bind && error instanceof Refusal) throw new Unfit(bind)
    throw error
  }
}
