import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import type { Actor, FieldLevel } from '#platform/access/actor.ts'
import { addContact } from '../contact/add-contact.ts'
import { changeContact, removeContact } from '../contact/change-contact.ts'
import { setMainContact, unverifyContact, verifyContact } from '../contact/set-main-contact.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { createView } from '../view/write-view.ts'
import { PartyInput, PartyQuery } from './contract.ts'
import { countParties } from './count-parties.ts'
import { createParty } from './create-party.ts'
import { findParties } from './find-parties.ts'
import { getParty } from './get-party.ts'
import { listFields } from './list-fields.ts'
import { updateParty } from './update-party.ts'

let s: Stage
let lin: string
let phone: string
beforeAll(async () => {
  s = await stage()
  const party = await s.as(s.lina, (c) => createParty(c, PartyInput.parse({
    kind: 'person', name: '林晓棠', birthday: '1990-05-12', birthdayLunar: '4-18', creditLimit: '5000.00', creditCurrency: 'CNY', creditRating: 'AA', contacts: [{ channel: 'phone', value: '13800004417' }, { channel: 'email', value: 'lin@example.com' }],
  })))
  lin = party.id
  phone = party.contacts.find((x) => x.channel === 'phone')!.id
})
afterAll(() => s.close())

const closed: FieldLevel[] = ['hidden', 'masked', 'read']
const limited = (field: string, level: FieldLevel): Actor => ({ ...s.lina, fieldLevels: { [`party.${field}`]: level } })
const stored = async () => (await s.database.owner.query('select birthday::text, birthday_lunar, credit_limit::text, credit_currency, credit_rating, (select json_agg(c order by id) from parties.contact c where party_id = p.id) as contacts from parties.party p where id = $1', [lin])).rows[0]

const changes = { birthday: [{ birthday: '2000-01-01' }, { birthday: null }, { birthdayLunar: '1-1' }], credit: [{ creditLimit: '9.00' }, { creditCurrency: 'USD' }, { creditRating: null }] }
const inputs = { phone: { contacts: [{ channel: 'phone', value: '13900001111' }] }, email: { contacts: [{ channel: 'phone', value: '13900001111' }, { channel: 'email', value: 'x@example.com' }] }, address: { contacts: [{ channel: 'address', value: '青羊路1号' }] }, birthday: { birthday: '2000-01-01' }, credit: { creditRating: 'A' } }

test.each(closed)('whoever has a field %s neither changes it nor clears it, and is told which', async (level) => {
  const before = await stored()
  for (const [field, some] of Object.entries(changes)) {
    for (const change of some) await expect(s.as(limited(field, level), (c) => updateParty(c, lin, change, null)), JSON.stringify(change)).rejects.toMatchObject({ code: 'request/forbidden', params: { field }, at: `/body/${Object.keys(change)[0]}` })
  }
  expect(await stored()).toEqual(before)
})

test.each(closed)('whoever has a field %s does not fill it in a new party either', async (level) => {
  for (const [field, given] of Object.entries(inputs)) {
    await expect(s.as(limited(field, level), (c) => createParty(c, PartyInput.parse({ kind: 'person', name: '新客', ...given }))), field).rejects.toMatchObject({ code: 'request/forbidden', params: { field } })
  }
  await expect(s.as(limited('phone', level), (c) => createParty(c, PartyInput.parse({ kind: 'person', name: '新客', contacts: [{ channel: 'email', value: 'y@example.com' }], birthday: '2000-01-01' })))).resolves.toMatchObject({ name: '新客' })
})

test.each(closed)('whoever has telephones %s leaves them as they are', async (level) => {
  const before = await stored()
  const who = limited('phone', level)
  const refused = { code: 'request/forbidden', params: { field: 'phone' } }
  await expect(s.as(who, (c) => addContact(c, lin, { channel: 'phone', value: '13900001111', label: 'main' }))).rejects.toMatchObject(refused)
  await expect(s.as(who, (c) => changeContact(c, lin, phone, { value: '138••••4417' }))).rejects.toMatchObject(refused)
  await expect(s.as(who, (c) => removeContact(c, lin, phone))).rejects.toMatchObject(refused)
  for (const verb of [setMainContact, verifyContact, unverifyContact]) await expect(s.as(who, (c) => verb(c, lin, phone))).rejects.toMatchObject(refused)
  expect(await stored()).toEqual(before)
})

test('other fields stay open, and a form that leaves the mask out passes', async () => {
  const who: Actor = { ...s.lina, fieldLevels: { 'party.birthday': 'masked', 'party.credit': 'hidden', 'party.phone': 'masked' } }
  await expect(s.as(who, (c) => updateParty(c, lin, { contactHours: '晚上' }, null))).resolves.toMatchObject({ contactHours: '晚上', birthday: null })
  await expect(s.as(who, (c) => createParty(c, PartyInput.parse({ kind: 'person', name: '空表', birthday: null, creditLimit: null })))).resolves.toMatchObject({ name: '空表' })
  expect(await s.as(s.lina, (c) => getParty(c, { id: lin }))).toMatchObject({ birthday: '1990-05-12', creditRating: 'AA', creditLimit: '5000.00' })
})

const filters: [string, Filter][] = [
  ['birthday', { field: 'birthday', op: 'is', value: '1990-05-12' }],
  ['credit', { not: { any: [{ field: 'creditRating', op: 'filled' }, { field: 'name', op: 'is', value: 'x' }] } }],
  ['credit', { connected: { to: { all: [{ field: 'creditLimit', op: 'atLeast', value: '1' }] } } }],
]
test.each(filters)('who is found by a hidden or masked field is not told: %s', async (field, filter) => {
  for (const level of ['hidden', 'masked'] as const) {
    const refused = { code: 'request/forbidden', params: { field } }
    await expect(s.as(limited(field, level), (c) => findParties(c, { limit: 50, sort: 'name', filter }))).rejects.toMatchObject(refused)
    await expect(s.as(limited(field, level), (c) => countParties(c, { filter }))).rejects.toMatchObject(refused)
    await expect(s.as(limited(field, level), (c) => createView(c, { list: 'parties', name: 'x', filter, sort: 'name', columns: [] }))).rejects.toMatchObject(refused)
  }
  await expect(s.as(limited(field, 'read'), (c) => countParties(c, { filter }))).resolves.toMatchObject({ exact: true })
})

test('a masked column is empty', async () => {
  const { items } = await s.as(limited('credit', 'masked'), (c) => findParties(c, { limit: 50, sort: 'name', filter: { field: 'name', op: 'is', value: '林晓棠' }, columns: 'creditRating,creditLimit,birthday' }))
  expect(items[0]!.values).toEqual({ creditRating: null, creditLimit: null, birthday: '1990-05-12' })
})

test('a field that is closed to the reader is not offered; one that may be read is', async () => {
  const keys = async (level: FieldLevel) => (await s.as({ ...s.lina, fieldLevels: { 'party.birthday': level, 'party.credit': level } }, listFields)).fields.map((f) => f.key).filter((key) => ['birthday', 'creditLimit', 'creditRating', 'name'].includes(key))
  expect(await keys('hidden')).toEqual(['name'])
  expect(await keys('masked')).toEqual(['name'])
  expect(await keys('read')).toEqual(['name', 'birthday', 'creditRating', 'creditLimit'])
})

test('"false" is false', () => {
  expect(PartyQuery.parse({ deleted: 'false' }).deleted).toBe(false)
  expect(PartyQuery.parse({ deleted: 'true' }).deleted).toBe(true)
})
