import type { Plan, ReadRow } from '#modules/exchange/api.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import type { KnownField } from '../field/read-fields.ts'
import { normaliseValue } from '../field/normalise-value.ts'
import { partyRoles } from '../party/contract.ts'
import { roleNames } from '../party/choice-names.ts'
import { contactKey, plain } from '../party/normalise.ts'
import type { PartyDraft, ProfileColumn } from './draft.ts'
import type { Found, Lookups } from './lookups.ts'

export interface DraftReader { plan: Plan; own: readonly KnownField[]; lookups: Lookups; check: (key: string, value: string) => string | null }

const channels = ['phone', 'email', 'wechat', 'wecom', 'line', 'whatsapp', 'qq', 'weibo', 'web', 'fax', 'other'] as const
const nameKinds = ['chinese', 'english', 'alias', 'former', 'legal'] as const
const addressParts = ['country', 'region', 'city', 'district', 'street', 'postcode'] as const
const texts: Readonly<Record<string, [column: ProfileColumn, fits: RegExp]>> = {
  dealing: ['dealing', /./], gender: ['gender', /./], birthday: ['birthday', /./], birthdayLunar: ['birthday_lunar', /^(闰)?\d{1,2}-\d{1,2}$/], language: ['language', /^.{1,20}$/], zone: ['zone', /^.{1,60}$/],
  contactHours: ['contact_hours', /^.{1,200}$/], creditLimit: ['credit_limit', /^-?\d{1,15}(\.\d+)?$/], creditCurrency: ['credit_currency', /^[A-Z]{3}$/], creditRating: ['credit_rating', /^.{1,20}$/],
}
const LONGEST_NAME = 200, LONGEST_CONTACT = 500, LONGEST_TAG = 60, LONGEST_KEY = 200

type Values = ReadRow['values']

/** Turns what a row says into a party's draft, or tells all that is wrong with it. */
export function readDraft(reader: DraftReader, at: number, { values, faults }: ReadRow): { draft: PartyDraft } | { faults: readonly Remark[] } {
  const wrong: Remark[] = [...faults]
  const blame = (code: string, field: string, value: string) => { wrong.push({ code: code.includes('/') ? code : `exchange/${code}`, params: { column: titleOf(reader.plan, field), value: value.slice(0, 80) } }) }
  const one = (field: string): string | null => values.get(field)?.[0] ?? null
  const within = (field: string, value: string, most: number): string => { if (value.length > most) blame('too-long', field, value); return value }
  const name = nameOf(values)
  const draft: PartyDraft = {
    rows: [at], match: null, kind: one('kind'), name: name === null ? null : within('name', name, LONGEST_NAME), profile: profileOf(reader, values, blame), custom: customOf(reader, values, blame), parent: one('parent'),
    contacts: contactsOf(values).map((c) => ({ ...c, value: within(c.channel, c.value, LONGEST_CONTACT) })),
    names: nameKinds.flatMap((kind) => (values.get(`name.${kind}`) ?? []).map((value) => ({ kind, value: within(`name.${kind}`, value, LONGEST_NAME) }))),
    roles: listOf(values, 'role').flatMap((text) => { const role = roleOf(text); if (!role) blame('not-a-choice', 'role', text); return role ?? [] }),
    tags: listOf(values, 'tag').map((tag) => within('tag', tag, LONGEST_TAG)), keys: (values.get('key') ?? []).map((key) => within('key', key, LONGEST_KEY)),
    more: new Map([...values].filter(([key]) => isMore(key))),
  }
  for (const [key, list] of draft.more) for (const value of list) { const code = reader.check(key, value); if (code) blame(code, key, value) }
  draft.match = matchOf(reader, draft, values)
  return wrong.length ? { faults: wrong } : { draft }
}

export const titleOf = (plan: Plan, field: string): string => plan.columns.find((c) => c.field === field)?.title ?? field

/** Keys with a dot that are not of this module. */
const isMore = (key: string): boolean => key.includes('.') && !/^(name|address|custom)\./.test(key)

/** The whole name, or put together: a Chinese surname stands before, others after. */
function nameOf(values: Values): string | null {
  const whole = values.get('name')?.[0]
  if (whole !== undefined) return whole.replaceAll(/\s+/g, ' ')
  const family = values.get('familyName')?.[0] ?? '', given = values.get('givenName')?.[0] ?? ''
  const joined = /\p{Script=Han}/u.test(family + given) ? family + given : `${given} ${family}`.trim()
  return joined === '' ? null : joined
}

type Blame = (code: string, field: string, value: string) => void

function profileOf({ lookups }: DraftReader, values: Values, blame: Blame): PartyDraft['profile'] {
  const profile: Partial<Record<ProfileColumn, string>> = {}
  for (const [field, [column, fits]] of Object.entries(texts)) {
    const value = values.get(field)?.[0]
    if (value === undefined) continue
    if (fits.test(value)) profile[column] = value
    else blame('not-a-value', field, value)
  }
  const look = (field: 'owner' | 'unit', column: 'owner_id' | 'unit_id', find: (text: string) => Found) => {
    const value = values.get(field)?.[0]
    if (value === undefined) return
    const found = find(value)
    if (typeof found === 'object') profile[column] = found.id
    else blame(found === 'ambiguous' ? 'ambiguous' : field === 'owner' ? 'unknown-member' : 'unknown-unit', field, value)
  }
  look('owner', 'owner_id', lookups.member)
  look('unit', 'unit_id', lookups.unit)
  return profile
}

function customOf({ own }: DraftReader, values: Values, blame: Blame): Record<string, unknown> {
  return Object.fromEntries(own.flatMap((f) => {
    const given = values.get(`custom.${f.key}`)
    if (!given) return []
    const value = normaliseValue(f, f.kind === 'choices' ? given.join(';') : given[0])
    if (value === undefined) blame('not-a-value', `custom.${f.key}`, given.join('; '))
    return value === undefined || value === null ? [] : [[f.key, value]]
  }))
}

function contactsOf(values: Values): PartyDraft['contacts'] {
  const plainOnes = channels.flatMap((channel) => (values.get(channel) ?? []).map((value) => ({ channel: channel as string, value, valueKey: contactKey(channel, value) })))
  const parts = Object.fromEntries(addressParts.flatMap((part) => { const value = values.get(`address.${part}`)?.[0]; return value === undefined ? [] : [[part, value]] }))
  const address = values.get('address')?.[0] ?? Object.values(parts).join(' ')
  const all = address === '' ? plainOnes : [...plainOnes, { channel: 'address', value: address, valueKey: contactKey('address', address), ...(Object.keys(parts).length && { address: parts }) }]
  return [...new Map(all.map((c) => [`${c.channel} ${c.valueKey}`, c])).values()]
}

const listOf = (values: Values, field: string): string[] => [...new Set((values.get(field) ?? []).flatMap((text) => text.split(/[;；、,，|]/)).map((t) => t.trim()).filter(Boolean))]

const roleOf = (text: string): string | undefined => partyRoles.find((r) => r === text.toLowerCase()) ?? roleNames.find((r) => Object.values(r.label).some((l) => plain(l) === plain(text)))?.key

/** The form in which the row's value for the matched field is looked up. */
function matchOf({ plan }: DraftReader, draft: PartyDraft, values: Values): string | null {
  const field = plan.match
  if (field === null) return null
  if (field === 'key') return draft.keys[0] ?? null
  if (field === 'name') return draft.name
  if (field === 'phone' || field === 'email') return draft.contacts.find((c) => c.channel === field)?.valueKey ?? null
  if (field.startsWith('custom.')) { const value = draft.custom[field.slice('custom.'.length)]; return value === undefined ? null : String(value) }
  return values.get(field)?.[0] ?? null
}
