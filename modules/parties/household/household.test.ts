import { afterAll, beforeAll, expect, test } from 'vitest'
import { addConnection } from '../connection/add-connection.ts'
import { endConnection } from '../connection/change-connection.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { createHousehold } from './create-household.ts'
import { getHousehold } from './get-household.ts'

let s: Stage
const who: Record<string, string> = {}
beforeAll(async () => {
  s = await stage()
  for (const name of ['奶奶', '爸爸', '妈妈', '小宝', '阿姨']) who[name] = await s.put({ name })
  for (const [from, type, to] of [['奶奶', 'parent', '爸爸'], ['爸爸', 'spouse', '妈妈'], ['妈妈', 'parent', '小宝']] as const) {
    await s.as(s.lina, (c) => addConnection(c, who[from]!, { type, otherId: who[to]!, backward: false }))
  }
})
afterAll(() => s.close())

const join = (name: string, householdId: string, dates: { from?: string; to?: string } = {}) => s.as(s.lina, (c) => addConnection(c, who[name]!, { type: 'member', otherId: householdId, backward: false, ...dates }))

test('three generations, and each counts in one household on any day', async () => {
  const family = await s.as(s.lina, (c) => createHousehold(c, { name: '林家', memberIds: ['小宝', '妈妈', '奶奶', '爸爸', '阿姨'].map((n) => who[n]!), since: '2020-01-01' }))
  expect(family.members.map((m) => `${m.generation} ${m.name}`)).toEqual(['1 奶奶', '2 爸爸', '2 妈妈', '3 小宝', 'null 阿姨'])
  expect(family.ties.map((t) => t.type)).toEqual(['parent', 'spouse', 'parent'])
  const home = family.household!.id
  expect(await s.as(s.lina, (c) => getHousehold(c, who['小宝']!))).toEqual(family)

  const other = (await s.as(s.lina, (c) => createHousehold(c, { name: '阿姨家', memberIds: [who['阿姨']!], since: '2010-01-01' })).catch((e) => e)) as { code: string }
  expect(other.code).toBe('parties/household-held')
  const flat = await s.put({ name: '阿姨家', kind: 'household' })
  const aunt = family.members.at(-1)!
  await s.as(s.lina, (c) => endConnection(c, home, aunt.connectionId, { on: '2026-06-30' }))
  await expect(join('阿姨', flat, { from: '2026-06-30' })).rejects.toMatchObject({ code: 'parties/household-held' })
  await join('阿姨', flat, { from: '2026-07-01' })
  const at = async (day: string) => (await s.asSystem(({ tx }) => tx.selectFrom('parties.party').select((e) => e.fn<string>('parties.household_at', [e.val(who['阿姨']!), e.val(day)]).as('home')).limit(1).executeTakeFirstOrThrow())).home
  expect([await at('2026-06-30'), await at('2026-07-01'), await at('2019-12-31')]).toEqual([home, flat, null])
})

test('the database holds the rule against writers that do not ask', async () => {
  const flat = await s.put({ name: '新家', kind: 'household' })
  await expect(s.database.owner.query(`insert into parties.connection (party_id, to_id, type, created_at) values ($1, $2, 'member', now())`, [who['小宝'], flat])).rejects.toThrow(/one_household/)
})

test('every party counts once: persons in their household, branches in their organisation, merged records in their survivor', async () => {
  const firm = await s.put({ name: '茶行', kind: 'organisation' })
  const branch = await s.put({ name: '东区', kind: 'branch', parent: firm })
  const department = await s.put({ name: '采购', kind: 'department', parent: branch })
  const twin = await s.put({ name: '小宝儿' })
  await s.database.owner.query('update parties.party set survivor_id = $1 where id = $2', [who['小宝'], twin])
  const { rows } = await s.database.owner.query<{ party_id: string; counts_as: string }>(`select party_id, counts_as from parties.counted_as('2026-11-22')`)
  const counted = new Map(rows.map((r) => [r.party_id, r.counts_as]))
  const home = counted.get(who['小宝']!)
  expect(counted.get(twin)).toBe(home)
  expect(counted.get(who['奶奶']!)).toBe(home)
  expect([counted.get(department), counted.get(branch), counted.get(firm)]).toEqual([firm, firm, firm])
  expect(counted.get(home!)).toBe(home)
  expect(new Set(rows.map((r) => r.party_id)).size).toBe(rows.length)
})

test('without a household there is none; of a stranger\'s nothing is told', async () => {
  const alone = await s.put({ name: '独行' })
  expect(await s.as(s.lina, (c) => getHousehold(c, alone))).toEqual({ household: null, members: [], ties: [] })
  await expect(s.as(s.wang, (c) => getHousehold(c, alone))).rejects.toMatchObject({ code: 'parties/not-found' })
})
