import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest'
import { addName } from '../name/add-name.ts'
import { findParties } from '../party/find-parties.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { endShare, findShares, shareParty } from './share-party.ts'

let s: Stage
let lin: string
beforeAll(async () => { s = await stage() })
beforeEach(async () => { lin = await s.put({ name: '林晓棠', owner: s.lina }) })
afterAll(() => s.close())

/** The database counts the days of a sharing by its own clock. */
const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
const share = (more: object = {}, who = s.lina) => s.as(who, (c) => shareParty(c, lin, { memberId: s.wang.memberId!, until: inDays(30), mayEdit: false, ...more }))
const wangSees = async () => (await s.as(s.wang, (c) => findParties(c, { limit: 50, sort: 'name' }))).items.some((p) => p.id === lin)
const wangWrites = () => s.as(s.wang, (c) => addName(c, lin, { kind: 'alias', value: `x${Math.random()}` }))

test('one record open to one member until a day', async () => {
  expect(await wangSees()).toBe(false)
  expect(await share()).toMatchObject({ memberName: '王强', byName: '李娜', mayEdit: false })
  expect(await wangSees()).toBe(true)
  await expect(wangWrites()).rejects.toMatchObject({ code: 'request/forbidden' })
  await share({ mayEdit: true })
  await wangWrites()
  expect((await s.as(s.lina, (c) => findShares(c, lin))).shares).toHaveLength(1)
  await s.as(s.lina, (c) => endShare(c, lin, s.wang.memberId!))
  expect(await wangSees()).toBe(false)
  await share()
  await s.database.owner.query('update parties.share set until = current_date - 1')
  expect(await wangSees()).toBe(false)
})

test('what is shared cannot be passed on, nor more given than one has', async () => {
  await share()
  await expect(share({ memberId: s.privacy.memberId }, s.wang)).rejects.toMatchObject({ code: 'request/forbidden' })
  await expect(share({ mayEdit: true }, { ...s.lina, grants: { ...s.lina.grants, 'party.update': 'own' as const }, memberId: s.privacy.memberId })).rejects.toMatchObject({ code: 'request/forbidden' })
  await expect(share({ until: '2020-01-01' })).rejects.toMatchObject({ code: 'parties/share-past' })
  await expect(share({ memberId: '999' })).rejects.toMatchObject({ code: 'parties/share-member' })
  await expect(share({ memberId: s.lina.memberId })).rejects.toMatchObject({ code: 'parties/share-member' })
  await expect(s.as(s.lina, (c) => endShare(c, lin, s.privacy.memberId!))).rejects.toMatchObject({ code: 'parties/share-not-found' })
})
