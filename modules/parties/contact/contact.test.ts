import { afterAll, beforeAll, expect, test } from 'vitest'
import { readParty } from '../party/get-party.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { addContact } from './add-contact.ts'
import { changeContact, removeContact } from './change-contact.ts'
import type { NewContact } from './contract.ts'
import { setMainContact, unverifyContact, verifyContact } from './set-main-contact.ts'

let s: Stage
let lin: string
beforeAll(async () => {
  s = await stage()
  lin = await s.put({ name: '林晓棠' })
})
afterAll(() => s.close())

const add = (input: Partial<NewContact> & { value: string }, who = s.lina) => s.as(who, (c) => addContact(c, lin, { channel: 'phone', label: 'main', ...input }))
const contacts = async () => (await s.as(s.lina, (c) => readParty(c, lin))).contacts.map((c) => `${c.value}${c.isMain ? '*' : ''}`)

test('the first of a channel is the main one, until another takes over', async () => {
  const first = await add({ value: '138 0000 4417' })
  const second = await add({ value: '13900000000' })
  expect(await contacts()).toEqual(['138 0000 4417*', '13900000000'])
  await s.as(s.lina, (c) => setMainContact(c, lin, second.id))
  expect(await contacts()).toEqual(['13900000000*', '138 0000 4417'])
  await s.as(s.lina, (c) => removeContact(c, lin, second.id))
  expect(await contacts()).toEqual(['138 0000 4417*'])
  expect(await s.told(lin)).toMatchObject({ version: 5, audited: 4, events: Array.from({ length: 4 }, () => '["contacts"]') })
  expect(first).toMatchObject({ isMain: true, verifiedAt: null, source: 'hand' })
})

test('another value is another telephone: it must be verified anew', async () => {
  const mail = await add({ channel: 'email', value: 'Lin@example.com' })
  expect(await s.as(s.lina, (c) => verifyContact(c, lin, mail.id))).toMatchObject({ verifiedAt: '2026-11-22T08:00:00Z' })
  expect(await s.as(s.lina, (c) => changeContact(c, lin, mail.id, { label: 'work' }))).toMatchObject({ label: 'work', verifiedAt: '2026-11-22T08:00:00Z' })
  expect(await s.as(s.lina, (c) => changeContact(c, lin, mail.id, { value: 'xt@example.com' }))).toMatchObject({ verifiedAt: null })
  await s.as(s.lina, (c) => verifyContact(c, lin, mail.id))
  expect(await s.as(s.lina, (c) => unverifyContact(c, lin, mail.id))).toMatchObject({ verifiedAt: null })
})

test('refuses what is there already, what is none, and what ends before it began', async () => {
  await expect(add({ value: '+86 13800004417' })).rejects.toMatchObject({ code: 'parties/contact-known' })
  await expect(add({ channel: 'email', value: 'nobody' })).rejects.toMatchObject({ code: 'parties/contact-value', at: '/body/value' })
  await expect(add({ value: '021-555', validFrom: '2026-02-02', validTo: '2026-02-01' })).rejects.toMatchObject({ code: 'parties/dates-reversed' })
})

test('others may not, whether they may not see the party, the field, or only may not write it', async () => {
  const contact = await add({ value: '13711112222' })
  await expect(add({ value: '13711113333' }, s.wang)).rejects.toMatchObject({ code: 'parties/not-found' })
  await expect(add({ value: '13711113333' }, s.privacy)).rejects.toMatchObject({ code: 'request/forbidden' })
  const masked = { ...s.lina, fieldLevels: { 'party.phone': 'masked' as const } }
  await expect(s.as(masked, (c) => setMainContact(c, lin, contact.id))).rejects.toMatchObject({ code: 'request/forbidden', params: { field: 'phone' } })
  const other = await s.put({ name: '他人' })
  await expect(s.as(s.lina, (c) => setMainContact(c, other, contact.id))).rejects.toMatchObject({ code: 'parties/contact-not-found' })
})
