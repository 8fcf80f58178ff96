import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { type CastName, createWorld, type World } from '#test/world.ts'
import { UnmergeInput } from '../merge/contract.ts'
import { mergeParties } from '../merge/merge-parties.ts'
import { unmergeParties } from '../merge/unmerge-parties.ts'
import { addTag } from '../tag/add-tag.ts'
import { PartyInput } from './contract.ts'
import { createParty } from './create-party.ts'
import { conditionOf, findParties, living } from './find-parties.ts'
import { partyFields } from './party-fields.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const make = async (name: string, rest: object = {}) => (await world.as('liNa', (c) => createParty(c, PartyInput.parse({ kind: 'person', name, ...rest })))).id
const found = async (filter: Filter) => (await world.as('liNa', (c) => findParties(c, { limit: 50, sort: 'name', filter }))).items.map((p) => p.name)
const tagId = async (name: string) => (await world.owner.query<{ id: string }>('select id::text from parties.tag where name = $1', [name])).rows[0]!.id

test('a role or a tag held by a record merged into it counts for the survivor, until the merge is undone', async () => {
  const a = await make('林晓棠', { roles: ['customer'], tags: ['茶友'] })
  const b = await make('林小棠', { roles: ['supplier'], tags: ['老街坊'], contacts: [{ channel: 'phone', value: '13800004417' }] })
  await make('周建国')
  const old = await tagId('老街坊')
  expect(await found({ field: 'tag', op: 'is', value: old })).toEqual(['林小棠'])
  const made = await world.as('liNa', (c) => mergeParties(c, a, { mergedId: b, survivorVersion: 1, mergedVersion: 1, choices: {} }))
  expect(await found({ field: 'tag', op: 'is', value: old })).toEqual(['林晓棠'])
  const [shown] = (await world.as('liNa', (c) => findParties(c, { limit: 50, sort: 'name', filter: { field: 'tag', op: 'is', value: old } }))).items
  expect([shown!.tags.toSorted(), shown!.phone]).toEqual([['老街坊', '茶友'].toSorted(), '13800004417'])
  expect(await found({ field: 'tag', op: 'isNot', value: old })).toEqual(['周建国'])
  expect(await found({ field: 'role', op: 'in', value: ['supplier'] })).toEqual(['林晓棠'])
  expect(await found({ field: 'role', op: 'isNot', value: 'supplier' })).toEqual(['周建国'])
  expect(await found({ field: 'role', op: 'empty' })).toEqual(['周建国'])
  await world.as('liNa', (c) => unmergeParties(c, a, made.id, null, UnmergeInput.parse({})))
  expect(await found({ field: 'tag', op: 'is', value: old })).toEqual(['林小棠'])
  expect(await found({ field: 'role', op: 'is', value: 'customer' })).toEqual(['林晓棠'])
})

test('a rare tag is found from its holders, a usual one from the list’s order, whoever asks', async () => {
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at)
    select n, 'person', 'p' || n, 'p' || n, case when n % 3 = 0 then $1::bigint else $2::bigint end, now(), now() - n * interval '1 s' from generate_series(1001, 31000) n`, [world.units.head, world.units.qingyang])
  await world.owner.query('update parties.party set survivor_id = id - 1 where id > 1001 and id % 30 = 2')
  const [rare, usual] = await world.as('liNa', async (c) => [await addTag(c, '1003', { name: '稀' }), await addTag(c, '1006', { name: '常' })])
  await world.owner.query('insert into parties.party_tag (party_id, tag_id) select id, $1 from parties.party where id % 10000 = 2 union select id, $2::bigint from parties.party where id > 1006 and id % 4 = 0', [rare!.id, usual!.id])
  await world.owner.query('analyze parties.party, parties.party_tag, parties.role')
  for (const who of ['zhouMin', 'zhaoLei'] as const) {
    const few = await plan(who, rare!.id)
    expect(few).toMatch(/Index (Only )?Scan using party_tag_tag_id_party_id_idx/)
    expect(few).toMatch(/Index Scan using party_pkey/)
    expect(few).not.toMatch(/Seq Scan/)
    const many = await plan(who, usual!.id)
    expect(many).toMatch(/Index Scan using party_by_change/)
    expect(many).toMatch(/Index (Only )?Scan using party_stands_for/)
    expect(many).not.toMatch(/Sort Key/)
  }
})

const plan = (who: CastName, tag: string) => world.as(who, async (c) => {
  const { where } = conditionOf(c, await partyFields(c.tx), { filter: { field: 'tag', op: 'is', value: tag } })
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select party.id from parties.party party where ${living(c.actor)} and ${where} order by party.updated_at desc, party.id desc limit 51`.execute(c.tx)
  return rows.map((r) => r['QUERY PLAN']).join('\n')
})
