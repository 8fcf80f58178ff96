import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { assignParties, undoAssignment } from './assign-parties.ts'
import { deleteParties, restoreParties } from './delete-parties.ts'

let s: Stage
let manager: Actor
let ids: string[]
beforeAll(async () => {
  s = await stage()
  manager = { ...s.lina, grants: { ...s.lina.grants, 'party.bulk': [s.east], 'party.read': [s.east, s.west], 'party.update': [s.east], 'party.delete': [s.east] } }
  ids = []
  for (const party of [{ name: 'a', owner: s.lina }, { name: 'b' }, { name: 'c', owner: s.wang }, { name: 'far', unit: s.west }]) ids.push(await s.put(party))
})
afterAll(() => s.close())

const owners = async () => (await s.database.owner.query<{ o: string | null }>('select owner_id::text as o from parties.party where id = any ($1) order by id', [ids])).rows.map((r) => r.o)
const living = async () => (await s.database.owner.query<{ name: string }>('select name from parties.party where id = any ($1) and deleted_at is null order by id', [ids])).rows.map((r) => r.name).join(' ')

test('assigns within both rights, and gives back what nobody changed since', async () => {
  const before = await owners()
  const done = await s.as(manager, (c) => assignParties(c, { ids, ownerId: s.wang.memberId }))
  expect(done).toMatchObject({ changed: 2, skipped: 1 })
  expect(await owners()).toEqual([s.wang.memberId, s.wang.memberId, s.wang.memberId, null])
  expect(await s.told(ids[0]!)).toMatchObject({ version: 2, events: ['["ownerId"]'] })
  await s.as(manager, (c) => assignParties(c, { ids: [ids[1]!], ownerId: s.lina.memberId }))
  expect(await s.as(manager, (c) => undoAssignment(c, done.id))).toEqual({ id: done.id, changed: 1 })
  expect(await owners()).toEqual([before[0], s.lina.memberId, before[2], null])
  await expect(s.as(manager, (c) => undoAssignment(c, done.id))).rejects.toMatchObject({ code: 'parties/assignment-undone' })
})

test('takes a filter instead of ids, and nobody as an owner', async () => {
  const { changed } = await s.as(manager, (c) => assignParties(c, { filter: { field: 'name', op: 'is', value: 'c' }, ownerId: null }))
  expect(changed).toBe(1)
  expect((await owners())[2]).toBeNull()
})

test('an unknown member is refused, and no assignment of another is undone', async () => {
  await expect(s.as(manager, (c) => assignParties(c, { ids, ownerId: '999999' }))).rejects.toMatchObject({ code: 'parties/member-unknown' })
  const { id } = await s.as(manager, (c) => assignParties(c, { ids: [ids[1]!], ownerId: null }))
  const other = { ...s.wang, grants: { ...s.wang.grants, 'party.bulk': [s.west] } }
  await expect(s.as(other, (c) => undoAssignment(c, id))).rejects.toMatchObject({ code: 'parties/assignment-not-found' })
})

test('bins what may be binned, each told once, and brings it back', async () => {
  const gone = await s.as(manager, (c) => deleteParties(c, ids))
  expect(gone).toEqual({ ids: ids.slice(0, 3), skipped: 1 })
  expect(await living()).toBe('far')
  expect(await s.as(manager, (c) => deleteParties(c, ids.slice(0, 2)))).toEqual({ ids: [], skipped: 2 })
  expect((await s.database.owner.query(`select from events.event where name = 'parties.party-deleted' and payload ->> 'partyId' = $1`, [ids[0]])).rows).toHaveLength(1)
  expect(await s.as(manager, (c) => restoreParties(c, ids))).toEqual({ ids: ids.slice(0, 3), skipped: 1 })
  expect(await living()).toBe('a b c far')
})
