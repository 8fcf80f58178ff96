import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { addTag, removeTag } from './add-tag.ts'
import { changeTag, deleteTag } from './change-tag.ts'
import type { Tagging } from './contract.ts'
import { findTags } from './find-tags.ts'
import { run } from './forget-taggings.ts'
import { tagParties } from './tag-parties.ts'
import { undoTagging } from './undo-tagging.ts'

let s: Stage
let manager: Actor
let ids: string[]
beforeAll(async () => {
  s = await stage()
  manager = { ...s.lina, grants: { ...s.lina.grants, 'party.bulk': [s.east], 'party.read': [s.east, s.west] } }
  ids = await Promise.all([...Array.from({ length: 4 }, (_, i) => s.put({ name: `e${i}`, kind: i ? 'person' : 'organisation' })), s.put({ name: 'w', unit: s.west })])
})
afterAll(() => s.close())

const tag = (input: Partial<Tagging>, who = manager) => s.as(who, (c) => tagParties(c, { add: [], remove: [], ...input }))
const tagged = async (name: string) => (await s.database.owner.query<{ name: string }>('select p.name from parties.party_tag x join parties.tag t on t.id = x.tag_id join parties.party p on p.id = x.party_id where t.name = $1 order by 1', [name])).rows.map((r) => r.name).join(' ')

test('puts a tag on once, takes it off, renames and deletes it everywhere', async () => {
  const one = await s.as(s.lina, (c) => addTag(c, ids[0]!, { name: '茶会' }))
  await s.as(s.lina, (c) => addTag(c, ids[0]!, { name: '茶会' }))
  expect(await s.told(ids[0]!)).toMatchObject({ version: 2, audited: 1 })
  const two = await s.as(s.lina, (c) => addTag(c, ids[0]!, { name: '寿宴' }))
  await expect(s.as(s.boss, (c) => changeTag(c, two.id, { name: '茶会' }))).rejects.toMatchObject({ code: 'parties/tag-name-taken' })
  await s.as(s.boss, (c) => changeTag(c, two.id, { name: '生日', colour: 'jade' }))
  expect(await tagged('生日')).toBe('e0')
  await s.as(s.boss, (c) => deleteTag(c, two.id))
  expect((await s.as(s.lina, (c) => findTags(c))).tags).toEqual([{ id: one.id, name: '茶会', colour: 'ink' }])
  await s.as(s.lina, (c) => removeTag(c, ids[0]!, one.id))
  expect(await tagged('茶会')).toBe('')
})

test('tags what a filter finds within both rights, and takes it back exactly', async () => {
  await s.as(s.lina, (c) => addTag(c, ids[1]!, { name: 'old' }))
  const before = await tagged('old')
  const done = await tag({ filter: { field: 'kind', op: 'is', value: 'person' }, add: ['new', 'newer'], remove: ['old', 'never there'] })
  expect(done).toMatchObject({ changed: 3, skipped: 1 })
  expect([await tagged('new'), await tagged('old')]).toEqual(['e1 e2 e3', ''])
  const told = await s.told(ids[1]!)
  expect(told.events.at(-1)).toBe('["tags"]')
  expect(await s.as(manager, (c) => undoTagging(c, done.id))).toMatchObject({ changed: 3 })
  expect([await tagged('new'), await tagged('newer'), await tagged('old')]).toEqual(['', '', before])
  await expect(s.as(manager, (c) => undoTagging(c, done.id))).rejects.toMatchObject({ code: 'parties/tagging-undone' })
})

test('undo leaves what was touched since, and is for those whose tagging it was', async () => {
  const done = await tag({ ids: ids.slice(0, 2), add: ['kept'] })
  const { rows: [kept] } = await s.database.owner.query<{ id: string }>(`select id from parties.tag where name = 'kept'`)
  await s.as(s.lina, (c) => removeTag(c, ids[0]!, kept!.id))
  await s.as(s.boss, (c) => addTag(c, ids[0]!, { name: 'kept' }))
  await expect(s.as({ ...s.wang, grants: { ...s.wang.grants, 'party.bulk': [s.west] } }, (c) => undoTagging(c, done.id))).rejects.toMatchObject({ code: 'parties/tagging-not-found' })
  await s.as(manager, (c) => undoTagging(c, done.id))
  expect(await tagged('kept')).toBe('e0')
})

test('refuses nothing to do; forgets how to undo after 30 days', async () => {
  await expect(tag({ ids })).rejects.toMatchObject({ code: 'parties/tagging-empty' })
  const done = await tag({ ids: [ids[0]!], add: ['x'] })
  await run({ db: s.database.db, now: new Date('2026-12-23T09:00:00Z'), log: undefined as never, signal: new AbortController().signal })
  await expect(s.as(manager, (c) => undoTagging(c, done.id))).rejects.toMatchObject({ code: 'parties/tagging-not-found' })
})
