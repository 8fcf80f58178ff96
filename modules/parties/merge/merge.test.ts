import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/db/transaction.ts'
import { type CastName, createWorld, type World } from '#test/world.ts'
import { addContact } from '../contact/add-contact.ts'
import { changeContact, removeContact } from '../contact/change-contact.ts'
import { setMainContact, verifyContact } from '../contact/set-main-contact.ts'
import { addDocument } from '../document/add-document.ts'
import { ContactInput, PartyInput } from '../party/contract.ts'
import { createParty } from '../party/create-party.ts'
import { getParty } from '../party/get-party.ts'
import { updateParty } from '../party/update-party.ts'
import { endRole, removeRole } from '../role/change-role.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { UnmergeInput } from './contract.ts'
import { findMerges } from './find-merges.ts'
import { mergeEraser } from './forget-merges.ts'
import { getMerge } from './get-merge.ts'
import { mergeParties } from './merge-parties.ts'
import { unmergeParties } from './unmerge-parties.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const make = async (who: CastName, name: string, rest: object = {}) => (await world.as(who, (c) => createParty(c, PartyInput.parse({ kind: 'person', name, ...rest })))).id
const version = async (id: string): Promise<number> => (await world.owner.query('select version from parties.party where id = $1', [id])).rows[0].version
const merge = async (who: CastName, survivorId: string, mergedId: string, choices: Record<string, 'survivor' | 'merged'> = {}) => {
  const versions = { survivorVersion: await version(survivorId), mergedVersion: await version(mergedId) }
  return world.as(who, (c) => mergeParties(c, survivorId, { mergedId, choices, ...versions }))
}
const unmerge = (who: CastName, partyId: string, mergeId: string, decisions: object = {}) => world.as(who, (c) => unmergeParties(c, partyId, mergeId, null, UnmergeInput.parse(decisions)))
const row = async (id: string) => (await world.owner.query('select name, sort_name, gender, birthday::text, contact_hours, credit_limit::text, credit_currency, custom, unit_id, owner_id, survivor_id from parties.party where id = $1', [id])).rows[0]
const contact = (channel: string, value: string) => ContactInput.parse({ channel, value })

test('merging fills, keeps and shows everything under the survivor; taking it back leaves both as before', async () => {
  const a = await make('liNa', '林晓棠', { contacts: [{ channel: 'phone', value: '13800004417' }], creditLimit: '5000.00', creditCurrency: 'CNY', tags: ['茶友'] })
  const b = await make('liNa', '林小棠', { gender: 'female', birthday: '1988-03-09', contactHours: '晚上', contacts: [{ channel: 'email', value: 'lin@example.com' }], keys: [{ source: 'shop', key: '0017' }], roles: ['customer'], creditLimit: '123456789012345.67', creditCurrency: 'USD' })
  const before = [await row(a), await row(b)]
  const made = await merge('liNa', a, b, { credit: 'merged' })
  expect(made).toMatchObject({ survivorId: a, mergedId: b, mergedName: '林小棠', byName: '李娜', choices: { credit: 'merged' }, values: { gender: 'female', birthday: '1988-03-09' } })
  for (const id of [a, b]) {
    const party = await world.as('liNa', (c) => getParty(c, { id }))
    expect(party).toMatchObject({ id: a, name: '林晓棠', gender: 'female', birthday: '1988-03-09', contactHours: '晚上', creditLimit: '123456789012345.67', creditCurrency: 'USD', keys: [{ source: 'shop', key: '0017' }] })
    expect(party.contacts.map((c) => c.value)).toEqual(['lin@example.com', '13800004417'])
  }
  expect(await world.as('liNa', (c) => findIdsBySearch(c, '林小棠', 5))).toEqual([a])
  const { kept, survivor } = await unmerge('liNa', a, made.id)
  expect(kept).toEqual([])
  expect(survivor.gender).toBeNull()
  expect([await row(a), await row(b)]).toEqual(before)
  expect(await world.as('liNa', (c) => findIdsBySearch(c, '0017', 5))).toEqual([b])
})

test('what changed since is told before and after, and goes where one decides', async () => {
  const a = await make('liNa', '赵六')
  const b = await make('liNa', '赵陆', { gender: 'male', contactHours: '晚上', contacts: [{ channel: 'phone', value: '13900001111' }] })
  const made = await merge('liNa', a, b)
  await world.as('liNa', async (c) => updateParty(c, a, { gender: 'female', contactHours: '早上', birthday: '1990-01-01' }, null))
  const added = await world.as('liNa', (c) => addContact(c, a, contact('email', 'zhao@example.com')))
  const theirs = (await world.owner.query('select id from parties.contact where party_id = $1', [b])).rows[0].id
  await world.as('liNa', (c) => changeContact(c, a, theirs, { label: 'work' }))
  const since = [
    { what: 'field', id: 'gender', change: 'edited', on: 'survivor', text: 'female' }, { what: 'field', id: 'contactHours', change: 'edited', on: 'survivor', text: '早上' },
    { what: 'contact', id: added.id, change: 'added', on: 'survivor', text: 'zhao@example.com' }, { what: 'contact', id: theirs, change: 'edited', on: 'merged', text: '13900001111' },
  ]
  expect((await world.as('liNa', (c) => getMerge(c, a, made.id))).since).toEqual(expect.arrayContaining(since))
  await expect(unmerge('liNa', a, made.id, { fields: { birthday: 'merged' } })).rejects.toThrow('parties/unmerge-field')
  await expect(unmerge('liNa', a, made.id, { rows: [{ what: 'contact', id: theirs }] })).rejects.toThrow('parties/unmerge-row')
  const { kept } = await unmerge('liNa', a, made.id, { fields: { gender: 'merged' }, rows: [{ what: 'contact', id: added.id }] })
  expect(kept.map((k) => `${k.what} ${k.change} on ${k.on}`).toSorted()).toEqual(['contact added on merged', 'contact edited on merged', 'field edited on merged', 'field edited on survivor'])
  expect(await row(a)).toMatchObject({ gender: null, contact_hours: '早上', birthday: '1990-01-01' })
  expect(await row(b)).toMatchObject({ gender: 'female', contact_hours: '晚上', birthday: null })
  expect((await world.as('liNa', (c) => getParty(c, { id: b }))).contacts.map((c) => [c.value, c.label])).toEqual([['zhao@example.com', 'main'], ['13900001111', 'work']])
})

test('what both had is shown once; every name stays a name, and finds', async () => {
  const a = await make('liNa', '卫晓棠', { contacts: [{ channel: 'phone', value: '13611110001' }], roles: ['customer'], names: [{ kind: 'english', value: 'Dawn Wei' }] })
  const b = await make('liNa', '卫小棠', { contacts: [{ channel: 'phone', value: '+86 136 1111 0001' }, { channel: 'phone', value: '13611110002' }], roles: ['customer', 'supplier'], names: [{ kind: 'english', value: 'Dawn Wei' }, { kind: 'alias', value: '卫晓棠' }] })
  await world.owner.query("update parties.role set valid_from = '2024-03-01' where party_id = $1 and role = 'customer'", [b])
  const number = await world.as('liNa', (c) => addDocument(c, a, { kind: 'passport', number: 'E12345678' }))
  await world.as('liNa', (c) => addDocument(c, b, { kind: 'passport', number: 'e-12345678' }))
  const theirs = (await world.owner.query("select id from parties.contact where party_id = $1 and value_key = '13611110001'", [b])).rows[0].id
  await world.as('liNa', (c) => verifyContact(c, b, theirs))
  const shown = async (id: string) => {
    const { name, names, contacts, roles, documents } = await world.as('liNa', (c) => getParty(c, { id }))
    return { name, names: names.map((n) => n.value), phones: contacts.map((c) => `${c.value}${c.isMain ? '*' : ''}${c.verifiedAt ? ' ok' : ''}`), roles: roles.map((r) => `${r.role} ${r.from}`), documents: documents.map((d) => d.number) }
  }
  const alone = [await shown(a), await shown(b)]
  const kept = await merge('liNa', a, b)
  expect(await shown(a)).toEqual({ name: '卫晓棠', names: ['Dawn Wei', '卫小棠'], phones: ['13611110001* ok', '13611110002'], roles: ['customer 2024-03-01', 'supplier null'], documents: [number.number] })
  expect(await world.as('liNa', (c) => findIdsBySearch(c, '卫小棠', 5))).toEqual([a])
  await unmerge('liNa', a, kept.id)
  const taken = await merge('liNa', a, b, { name: 'merged' })
  expect(await shown(b)).toMatchObject({ name: '卫小棠', names: ['Dawn Wei', '卫晓棠'] })
  for (const name of ['卫晓棠', '卫小棠']) expect(await world.as('liNa', (c) => findIdsBySearch(c, name, 5)), name).toEqual([a])
  await unmerge('liNa', a, taken.id)
  expect([await shown(a), await shown(b)]).toEqual(alone)
  expect(await world.as('liNa', (c) => findIdsBySearch(c, 'weixiaotang', 5))).toEqual([b, a])
})

test('what is shown once is changed and removed as one', async () => {
  const both = { contacts: [{ channel: 'phone', value: '13611110009' }, { channel: 'phone', value: '13611110008' }], roles: ['customer'] }
  const [a, b] = [await make('liNa', '蒙一', both), await make('liNa', '蒙二', both)]
  await merge('liNa', a, b)
  const party = () => world.as('liNa', (c) => getParty(c, { id: a }))
  const { contacts: [phone], roles: [role] } = await party()
  await world.as('liNa', (c) => changeContact(c, a, phone!.id, { value: '13611110007' }))
  expect((await party()).contacts.map((c) => c.value)).toEqual(['13611110007', '13611110008'])
  await world.as('liNa', (c) => removeContact(c, a, phone!.id))
  expect((await party()).contacts.map((c) => [c.value, c.isMain])).toEqual([['13611110008', true]])
  await world.as('liNa', (c) => endRole(c, a, role!.id, { on: '2026-11-01' }))
  expect((await party()).roles).toMatchObject([{ role: 'customer', to: '2026-11-01' }])
  await world.as('liNa', (c) => removeRole(c, a, role!.id))
  expect((await party()).roles).toEqual([])
})

test('each record has its main contact again', async () => {
  const a = await make('liNa', '蒋一', { contacts: [{ channel: 'phone', value: '13700000001' }] })
  const b = await make('liNa', '蒋二', { contacts: [{ channel: 'phone', value: '13700000002' }, { channel: 'email', value: 'jiang@example.com' }] })
  const made = await merge('liNa', a, b)
  const mail = await world.as('liNa', (c) => addContact(c, a, contact('email', 'later@example.com')))
  const theirs = (await world.owner.query("select id from parties.contact where party_id = $1 and channel = 'phone'", [b])).rows[0].id
  await world.as('liNa', (c) => setMainContact(c, a, theirs))
  await unmerge('liNa', a, made.id)
  const { rows } = await world.owner.query('select party_id, value from parties.contact where party_id in ($1, $2) and is_main order by id', [a, b])
  expect(rows).toEqual([{ party_id: a, value: '13700000001' }, { party_id: b, value: '13700000002' }, { party_id: b, value: 'jiang@example.com' }, { party_id: a, value: mail.value }])
})

test('a chain is flat, and each link comes off by itself', async () => {
  const [a, b, d] = [await make('liNa', '甲'), await make('liNa', '乙', { gender: 'male' }), await make('liNa', '丁')]
  const first = await merge('liNa', b, a)
  const second = await merge('liNa', d, b)
  expect([(await row(a)).survivor_id, (await row(b)).survivor_id, (await row(d)).gender]).toEqual([d, d, 'male'])
  expect((await world.as('liNa', (c) => findMerges(c, a))).merges.map((m) => m.id)).toEqual([second.id, first.id])
  await unmerge('liNa', d, second.id)
  expect([(await row(a)).survivor_id, (await row(b)).survivor_id, (await row(d)).gender]).toEqual([b, null, null])
  const again = await merge('liNa', d, b)
  await unmerge('liNa', d, first.id)
  expect([(await row(a)).survivor_id, (await row(b)).survivor_id]).toEqual([null, d])
  await unmerge('liNa', d, again.id)
  expect((await world.as('liNa', (c) => findMerges(c, d))).merges.map((m) => m.undoneAt !== null)).toEqual([true, true])
})

test('a merged record follows its survivor to another unit, and comes home', async () => {
  const [a, b] = [await make('liNa', '孙一'), await make('liNa', '孙二')]
  const home = await row(b)
  const made = await merge('zhaoLei', a, b)
  await world.as('zhaoLei', (c) => updateParty(c, a, { unitId: world.units.gaoxin, ownerId: world.actors.wangQiang.memberId! }, null))
  expect((await world.as('wangQiang', (c) => getParty(c, { id: b }))).id).toBe(a)
  expect(await world.as('wangQiang', (c) => findIdsBySearch(c, '孙二', 5))).toEqual([a])
  await expect(world.as('liNa', (c) => getParty(c, { id: b }))).rejects.toThrow('parties/not-found')
  await unmerge('zhaoLei', a, made.id)
  expect(await row(b)).toEqual(home)
  expect(await world.as('liNa', (c) => findIdsBySearch(c, '孙二', 5))).toEqual([b])
})

test('both must be seen and within the right to merge', async () => {
  const [mine, theirs, colleagues] = [await make('liNa', '周一'), await make('wangQiang', '周二'), await make('chenSi', '周三')]
  await expect(merge('liNa', mine, theirs)).rejects.toThrow('parties/not-found')
  await expect(merge('liNa', mine, colleagues)).rejects.toThrow('request/forbidden')
  await expect(merge('anna', mine, theirs)).rejects.toThrow('request/forbidden')
  const made = await merge('zhaoLei', mine, theirs)
  await expect(unmerge('wangQiang', theirs, made.id)).rejects.toThrow('parties/not-found')
  await expect(world.as('wangQiang', (c) => getMerge(c, theirs, made.id))).rejects.toThrow('parties/merge-not-found')
  await expect(world.as('wangQiang', (c) => findMerges(c, theirs))).rejects.toThrow('parties/not-found')
  const attach = (context: Context) => sql`select parties.attach(${mine}, ${theirs}, '{}', now(), null)`.execute(context.tx)
  await expect(world.as('wangQiang', attach)).rejects.toThrow('party.merge does not reach')
})

test('what cannot be merged is refused', async () => {
  const [a, b, firm, branch] = [await make('liNa', '吴一'), await make('liNa', '吴二'), await make('liNa', '锦程', { kind: 'organisation' }), await make('liNa', '锦江', { kind: 'organisation' })]
  await expect(merge('liNa', a, a)).rejects.toThrow('parties/merge-itself')
  await expect(merge('liNa', a, firm)).rejects.toThrow('parties/merge-kinds')
  await expect(merge('liNa', a, b, { shoeSize: 'merged' })).rejects.toThrow('parties/merge-choice')
  await world.owner.query('update parties.party set parent_id = $1 where id = $2', [firm, branch])
  await expect(merge('liNa', firm, branch)).rejects.toThrow('parties/merge-parent')
  await expect(world.as('liNa', (c) => mergeParties(c, a, { mergedId: b, survivorVersion: 1, mergedVersion: 9, choices: {} }))).rejects.toThrow('request/stale')
  const made = await merge('liNa', a, b)
  await expect(merge('liNa', b, a)).rejects.toThrow('parties/merged')
  await expect(world.as('liNa', async (c) => unmergeParties(c, a, made.id, 1, UnmergeInput.parse({})))).rejects.toThrow('request/stale')
  await unmerge('liNa', a, made.id)
  await expect(unmerge('liNa', a, made.id)).rejects.toThrow('parties/merge-not-found')
})

test('a unique field of the firm stays with its record', async () => {
  await world.owner.query(`insert into parties.field (key, kind, label, is_unique, created_at, updated_at) values ('card', 'text', '{}', true, now(), now()), ('size', 'text', '{}', false, now(), now())`)
  const [a, b] = [await make('liNa', '郑一'), await make('liNa', '郑二', { custom: { card: 'VIP-77', size: 'M' } })]
  const made = await merge('liNa', a, b)
  expect((await row(a)).custom).toEqual({ size: 'M' })
  expect(await world.as('liNa', (c) => findIdsBySearch(c, 'vip-77', 5))).toEqual([a])
  expect(made.values).toMatchObject({ 'custom.card': 'VIP-77' })
  await unmerge('liNa', a, made.id)
  expect([(await row(a)).custom, (await row(b)).custom]).toEqual([{}, { card: 'VIP-77', size: 'M' }])
})

test('both merges and partings are audited and told', async () => {
  const [a, b] = [await make('liNa', '钱一'), await make('liNa', '钱二')]
  const made = await merge('liNa', a, b)
  await unmerge('liNa', a, made.id)
  const { rows } = await world.owner.query("select action, object_id from audit.entry where object_id in ($1, $2) and action in ('merge', 'unmerge') order by id", [a, b])
  expect(rows).toEqual([{ action: 'merge', object_id: a }, { action: 'merge', object_id: b }, { action: 'unmerge', object_id: a }, { action: 'unmerge', object_id: b }])
  const events = await world.owner.query("select name, payload from events.event where name like 'parties.parties-%' order by id desc limit 2")
  expect(events.rows).toEqual([{ name: 'parties.parties-unmerged', payload: { survivorId: a, mergedId: b } }, { name: 'parties.parties-merged', payload: { survivorId: a, mergedId: b } }])
})

test('who was parted is not proposed as a duplicate again; who is erased leaves nothing in merges', async () => {
  const [a, b] = [await make('liNa', '冯一'), await make('liNa', '冯二', { gender: 'male' })]
  const made = await merge('liNa', a, b)
  await unmerge('liNa', a, made.id)
  expect((await world.owner.query('select dismissed_by from parties.duplicate where a_id = $1 and b_id = $2', [a, b])).rows).toEqual([{ dismissed_by: world.actors.liNa.memberId }])
  await merge('liNa', a, b)
  await world.asSystem((c) => mergeEraser.erase(c, { ids: [a, b], texts: [] }))
  expect((await world.owner.query('select count(*)::int as n from parties.overlay where party_id = $1', [a])).rows[0].n).toBe(0)
})

test('two merges of the same records at once: one wins, the other is refused', async () => {
  const [a, b] = [await make('liNa', '陈一'), await make('liNa', '陈二')]
  const both = await Promise.allSettled([merge('liNa', a, b), merge('liNa', b, a)])
  expect(both.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
