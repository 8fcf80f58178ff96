import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stage, type Stage } from '../testing/stage.ts'
import { addConnection } from './add-connection.ts'
import { changeConnection, endConnection, removeConnection } from './change-connection.ts'
import { addConnectionType, changeConnectionType, deleteConnectionType } from './connection-types.ts'
import type { ConnectionInput } from './contract.ts'
import { getPartyGraph } from './get-party-graph.ts'
import { findConnections } from './read-connections.ts'

let s: Stage
let lin: string, mother: string, tea: string, theirs: string
beforeAll(async () => { s = await stage() })
beforeEach(async () => {
  [lin, mother, tea, theirs] = await Promise.all([s.put({ name: '林晓棠' }), s.put({ name: '苏梅' }), s.put({ name: '武夷茶行', kind: 'organisation' }), s.put({ name: '杨康', unit: s.west })]) as [string, string, string, string]
})
afterAll(() => s.close())

const connect = (from: string, type: string, to: string, more: Partial<ConnectionInput> = {}, who = s.lina) => s.as(who, (c) => addConnection(c, from, { type, otherId: to, backward: false, ...more }))
const list = async (id: string, past = false) => (await s.as(s.lina, (c) => findConnections(c, id, { past }))).connections.map((c) => `${c.label.en} ${c.other.name}${c.current ? '' : ' †'}`)

test('reads from both sides, ends, and stays readable as past', async () => {
  const made = await connect(lin, 'parent', mother, { backward: true, from: '1990-05-12' })
  expect(made).toMatchObject({ backward: true, type: 'parent', label: { en: 'child of' }, from: '1990-05-12', current: true })
  await connect(lin, 'works-at', tea)
  expect(await list(lin)).toEqual(['child of 苏梅', 'works at 武夷茶行'])
  expect(await list(mother)).toEqual(['parent of 林晓棠'])
  expect(await list(tea)).toEqual(['employs 林晓棠'])
  const [, job] = (await s.as(s.lina, (c) => findConnections(c, lin, {}))).connections
  await s.as(s.lina, (c) => endConnection(c, tea, job!.id, { on: '2026-11-21' }))
  expect([await list(lin), await list(lin, true)]).toEqual([['child of 苏梅'], ['child of 苏梅', 'works at 武夷茶行 †']])
  expect(await s.told(tea)).toMatchObject({ version: 3, audited: 2, events: ['["connections"]', '["connections"]'] })
  expect(await s.as(s.lina, (c) => changeConnection(c, lin, made.id, { note: '同住' }))).toMatchObject({ note: '同住', from: '1990-05-12' })
  await s.as(s.lina, (c) => removeConnection(c, mother, made.id))
  expect(await list(lin)).toEqual([])
})

test('refuses what cannot be', async () => {
  await connect(mother, 'parent', lin)
  await expect(connect(lin, 'parent', mother)).rejects.toMatchObject({ code: 'parties/connection-circle' })
  await expect(connect(lin, 'parent', lin)).rejects.toMatchObject({ code: 'parties/connection-self' })
  await expect(connect(lin, 'parent', tea)).rejects.toMatchObject({ code: 'parties/connection-kinds' })
  await expect(connect(lin, 'adores', tea)).rejects.toMatchObject({ code: 'parties/connection-type-not-found' })
  await connect(lin, 'spouse', mother, { to: '2000-01-01' })
  await expect(connect(mother, 'spouse', lin, { from: '1999-01-01' })).rejects.toMatchObject({ code: 'parties/connection-known' })
  await connect(mother, 'spouse', lin, { from: '2001-01-01' })
  await expect(connect(lin, 'works-at', tea, { from: '2002-01-01', to: '2001-01-01' })).rejects.toMatchObject({ code: 'parties/dates-reversed' })
  await expect(connect(lin, 'friend', theirs)).rejects.toMatchObject({ code: 'parties/not-found', at: '/body/otherId' })
})

test('a connection shows to whoever sees both ends, and is written by whoever may change one', async () => {
  await s.as(s.boss, (c) => addConnection(c, lin, { type: 'friend', otherId: theirs, backward: false }))
  expect(await list(lin)).toEqual([])
  const reader = { ...s.lina, grants: { ...s.lina.grants, 'party.read': [s.east, s.west] } }
  expect((await s.as(reader, (c) => findConnections(c, lin, {}))).connections).toHaveLength(1)
  await connect(theirs, 'works-at', tea, {}, reader)
  expect(await s.told(theirs)).toMatchObject({ version: 2 })
  const other = await s.put({ name: '完颜', unit: s.west })
  await expect(connect(theirs, 'friend', other, {}, reader)).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('the graph goes out step by step, as far as may be seen, and says when it is cut', async () => {
  const shop = await s.put({ name: '鼓楼店', kind: 'branch', parent: tea })
  await connect(lin, 'works-at', shop)
  await connect(mother, 'parent', lin)
  await s.as(s.boss, (c) => addConnection(c, mother, { type: 'friend', otherId: theirs, backward: false }))
  const graph = (depth: number, most = 100) => s.as(s.lina, (c) => getPartyGraph(c, mother, { depth, most }))
  expect((await graph(1)).nodes.map((n) => n.name)).toEqual(['苏梅', '林晓棠'])
  const whole = await graph(4)
  expect(whole.nodes.map((n) => `${n.depth} ${n.name}`)).toEqual(['0 苏梅', '1 林晓棠', '2 鼓楼店', '3 武夷茶行'])
  expect(whole.edges.map((e) => [e.from, e.type, e.to])).toEqual([[mother, 'parent', lin], [lin, 'works-at', shop], [shop, 'part-of', tea]])
  expect(whole.cut).toBe(false)
  expect(await graph(4, 3)).toMatchObject({ cut: true, nodes: { length: 3 } })
})

test('records merged into one are read as one, and what joined them is no connection', async () => {
  const twin = await s.put({ name: '林小棠' })
  await connect(twin, 'friend', mother)
  await connect(twin, 'friend', lin)
  await s.database.owner.query('update parties.party set survivor_id = $1 where id = $2', [lin, twin])
  expect(await list(lin)).toEqual(['friend 苏梅'])
  expect(await list(mother)).toEqual(['friend 林晓棠'])
  const graph = await s.as(s.lina, (c) => getPartyGraph(c, mother, { depth: 2, most: 50 }))
  expect(graph.nodes.map((n) => n.name)).toEqual(['苏梅', '林晓棠'])
})

test('a firm adds its own kinds of connection', async () => {
  const named = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text })
  const manage = <T>(work: Parameters<typeof s.as<T>>[1]) => s.as(s.boss, work)
  await manage((c) => addConnectionType(c, { key: 'teaches', forward: named('teaches'), backward: named('pupil of') }))
  await expect(manage((c) => addConnectionType(c, { key: 'teaches', forward: named('x') }))).rejects.toMatchObject({ code: 'parties/connection-type-taken' })
  await connect(lin, 'teaches', mother)
  expect(await list(mother)).toEqual(['pupil of 林晓棠'])
  expect(await manage((c) => changeConnectionType(c, 'teaches', { toKinds: ['person'] }))).toMatchObject({ toKinds: ['person'], mutual: false })
  await expect(manage((c) => deleteConnectionType(c, 'teaches'))).rejects.toMatchObject({ code: 'parties/connection-type-used' })
  await expect(manage((c) => deleteConnectionType(c, 'friend'))).rejects.toMatchObject({ code: 'parties/connection-type-used' })
  await manage((c) => addConnectionType(c, { key: 'neighbour', forward: named('邻居') }))
  expect(await manage((c) => changeConnectionType(c, 'neighbour', { forward: named('街坊') }))).toMatchObject({ mutual: true, backward: named('街坊') })
  await manage((c) => deleteConnectionType(c, 'neighbour'))
  await expect(connect(lin, 'neighbour', mother)).rejects.toMatchObject({ code: 'parties/connection-type-not-found' })
})
