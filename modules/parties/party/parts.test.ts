import { afterAll, beforeAll, expect, test } from 'vitest'
import { addKey, removeKey } from '../key/add-key.ts'
import { addName } from '../name/add-name.ts'
import { changeName, removeName } from '../name/change-name.ts'
import { findPreferences } from '../preference/find-preferences.ts'
import { addPreference, changePreference, removePreference } from '../preference/write-preference.ts'
import { addRole } from '../role/add-role.ts'
import { changeRole, endRole, removeRole } from '../role/change-role.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { stage, type Stage } from '../testing/stage.ts'

let s: Stage
let lin: string
beforeAll(async () => {
  s = await stage()
  lin = await s.put({ name: '林晓棠' })
})
afterAll(() => s.close())

test('a further name finds the party, till it is removed', async () => {
  const found = () => s.as(s.lina, (c) => findIdsBySearch(c, 'Zyxwen', 10))
  const name = await s.as(s.lina, (c) => addName(c, lin, { kind: 'english', value: 'Zyxwen Lin' }))
  expect(await found()).toEqual([lin])
  await expect(s.as(s.lina, (c) => addName(c, lin, { kind: 'english', value: 'Zyxwen Lin' }))).rejects.toMatchObject({ code: 'parties/name-known' })
  expect(await s.as(s.lina, (c) => changeName(c, lin, name.id, { kind: 'former', to: '2026-01-01' }))).toEqual({ ...name, kind: 'former', to: '2026-01-01' })
  await s.as(s.lina, (c) => removeName(c, lin, name.id))
  expect(await found()).toEqual([])
  expect(await s.told(lin)).toMatchObject({ version: 4, audited: 3 })
})

test('roles side by side and one after another, never the same twice at a time', async () => {
  const role = (input: Parameters<typeof addRole>[2]) => s.as(s.lina, (c) => addRole(c, lin, input))
  const customer = await role({ role: 'customer', from: '2024-01-01' })
  await role({ role: 'influencer' })
  await expect(role({ role: 'customer', from: '2025-01-01' })).rejects.toMatchObject({ code: 'parties/role-held' })
  expect(await s.as(s.lina, (c) => endRole(c, lin, customer.id, {}))).toMatchObject({ to: '2026-11-22' })
  await expect(s.as(s.lina, (c) => endRole(c, lin, customer.id, {}))).rejects.toMatchObject({ code: 'parties/role-ended' })
  await expect(role({ role: 'customer', from: '2026-11-22' })).rejects.toMatchObject({ code: 'parties/role-held' })
  const again = await role({ role: 'customer', from: '2026-11-23' })
  await expect(s.as(s.lina, (c) => changeRole(c, lin, again.id, { from: '2026-01-01' }))).rejects.toMatchObject({ code: 'parties/role-held' })
  await expect(s.as(s.lina, (c) => changeRole(c, lin, again.id, { to: '2026-11-01' }))).rejects.toMatchObject({ code: 'parties/dates-reversed' })
  await s.as(s.lina, (c) => removeRole(c, lin, again.id))
})

test('a key from outside names one party only, leading zeros kept', async () => {
  const theirs = await s.put({ name: '杨康', unit: s.west })
  await s.as(s.wang, (c) => addKey(c, theirs, { source: 'erp', key: '0042' }))
  await expect(s.as(s.lina, (c) => addKey(c, lin, { source: 'erp', key: '0042' }))).rejects.toMatchObject({ code: 'parties/key-taken' })
  expect(await s.as(s.lina, (c) => addKey(c, lin, { source: 'erp', key: '042' }))).toEqual({ source: 'erp', key: '042' })
  await s.as(s.lina, (c) => removeKey(c, lin, { source: 'erp', key: '042' }))
  await expect(s.as(s.lina, (c) => removeKey(c, lin, { source: 'erp', key: '0042' }))).rejects.toMatchObject({ code: 'parties/key-not-found' })
})

test('what was said, when, how and to whom; what could do harm comes first', async () => {
  const like = await s.as(s.lina, (c) => addPreference(c, lin, { kind: 'like', text: '明前龙井', saidOn: '2026-05-12', channel: 'phone', toldTo: s.wang.memberId }))
  expect(like).toMatchObject({ saidOn: '2026-05-12', channel: 'phone', toldToName: '王强', source: 'hand' })
  const allergy = await s.as(s.lina, (c) => addPreference(c, lin, { kind: 'allergy', text: '花生', about: '母亲' }))
  expect(allergy).toMatchObject({ saidOn: '2026-11-22', toldToName: '李娜' })
  const { preferences } = await s.as(s.lina, (c) => findPreferences(c, lin))
  expect(preferences.map((p) => p.text)).toEqual(['花生', '明前龙井'])
  expect(await s.as(s.lina, (c) => changePreference(c, lin, allergy.id, { about: null }))).toMatchObject({ about: null, text: '花生' })
  await s.as(s.lina, (c) => removePreference(c, lin, like.id))
  await expect(s.as(s.lina, (c) => addPreference(c, lin, { kind: 'like', text: 'x', toldTo: '999' }))).rejects.toMatchObject({ code: 'parties/member-unknown' })
  await expect(s.as(s.wang, (c) => findPreferences(c, lin))).rejects.toMatchObject({ code: 'parties/not-found' })
  await expect(s.as(s.wang, (c) => removePreference(c, lin, allergy.id))).rejects.toMatchObject({ code: 'parties/not-found' })
})
