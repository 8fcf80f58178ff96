import { afterAll, beforeAll, expect, test } from 'vitest'
import { addConnection } from '../connection/add-connection.ts'
import { createParty } from '../party/create-party.ts'
import { updateParty } from '../party/update-party.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { getOrganisation } from './get-organisation.ts'

let s: Stage
let firm: string, east: string, buying: string
beforeAll(async () => {
  s = await stage()
  const make = (name: string, kind: 'organisation' | 'branch' | 'department', parentId?: string) => s.as(s.lina, (c) => createParty(c, { kind, name, parentId })).then((p) => p.id)
  firm = await make('Zhang Tea', 'organisation')
  east = await make('East', 'branch', firm)
  buying = await make('Buying', 'department', east)
  await make('Accounts', 'department', firm)
})
afterAll(() => s.close())

test('the whole tree, from any of its parts and from who works there', async () => {
  const worker = await s.put({ name: '林晓棠' })
  await s.as(s.lina, (c) => addConnection(c, worker, { type: 'works-at', otherId: buying, backward: false }))
  const trees = await Promise.all([firm, buying, worker].map((id) => s.as(s.lina, (c) => getOrganisation(c, id))))
  expect(trees[0]!.units.map((u) => `${'-'.repeat(u.depth)}${u.name} ${u.people}`)).toEqual(['Zhang Tea 0', '-Accounts 0', '-East 0', '--Buying 1'])
  expect(trees[1]).toEqual(trees[0])
  expect(trees[2]).toEqual(trees[0])
  expect(await s.as(s.lina, async (c) => getOrganisation(c, await s.put({ name: '散客' })))).toEqual({ units: [], cut: false })
})

test('what stands where', async () => {
  const under = (kind: 'person' | 'organisation' | 'branch', parentId: string) => s.as(s.lina, (c) => createParty(c, { kind, name: 'x', parentId }))
  for (const [kind, parent] of [['person', firm], ['organisation', firm], ['branch', buying], ['branch', '999999']] as const) await expect(under(kind, parent)).rejects.toMatchObject({ code: 'parties/parent-kind', at: '/body/parentId' })
  await expect(s.as(s.lina, (c) => updateParty(c, east, { parentId: east }, null))).rejects.toMatchObject({ code: 'parties/parent-circle' })
  const below = await under('branch', east)
  await expect(s.as(s.lina, (c) => updateParty(c, east, { parentId: below.id }, null))).rejects.toMatchObject({ code: 'parties/parent-circle' })
})
