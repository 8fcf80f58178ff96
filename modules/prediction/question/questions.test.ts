import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { findAlike, findLookAlikes, askLookAlikes } from '../look-alike/look-alikes.ts'
import { type Market, plantMarket } from '../testing/plant-market.ts'
import { evaluateExperiment, findExperiments } from '../uplift/experiments.ts'
import { findClusters } from '../cluster/run-clusters.ts'
import { getClusters } from '../cluster/get-clusters.ts'
import { run } from './answer-job.ts'
import { deleteQuestion } from './questions.ts'

let world: World
let market: Market
beforeAll(async () => {
  world = await createWorld()
  market = await plantMarket(world, { customers: 400 })
  const { rows: [tag] } = await world.owner.query<{ id: string }>(`insert into parties.tag (name) values ('喝咖啡') returning id::text`)
  await world.owner.query(`insert into parties.party_tag (party_id, tag_id) select 2001 + i, $1 from generate_series(0, $2::int - 1, 4) i where i % 3 <> 0`, [tag!.id, market.customers])
})
afterAll(() => world.close())

const job = () => ({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal })
const coffee = { field: 'tag', op: 'is' as const, value: '喝咖啡' }

test('who is like the tagged is found among whom the asker sees, the untagged coffee drinkers first, and nobody else reads the question', async () => {
  const { rows: [tag] } = await world.owner.query<{ id: string }>('select id::text from parties.tag')
  const { id } = await world.as('zhaoLei', (c) => askLookAlikes(c, { name: '像喝咖啡的客户', filter: { ...coffee, value: tag!.id } }))
  await run(job(), { id })
  const { items: [question] } = await world.as('zhaoLei', (c) => findLookAlikes(c))
  expect(question).toMatchObject({ id, state: 'done', answer: { members: 66 } })
  expect(question!.answer!.auc).toBeGreaterThan(0.8)
  const { items, next } = await world.as('zhaoLei', (c) => findAlike(c, { id }, { limit: 30 }))
  expect(items.filter((i) => (Number(i.party.id) - 2001) % 4 === 0).length).toBeGreaterThan(25)
  expect(items[0]!.reasons.length).toBeGreaterThan(0)
  const further = await world.as('zhaoLei', (c) => findAlike(c, { id }, { limit: 30, cursor: next }))
  expect(further.items.map((i) => i.party.id).filter((p) => items.some((i) => i.party.id === p))).toEqual([])
  expect((await world.as('anna', (c) => findLookAlikes(c))).items).toEqual([])
  await expect(world.as('anna', (c) => findAlike(c, { id }, { limit: 5 }))).rejects.toMatchObject({ status: 404 })
  await world.as('zhaoLei', (c) => deleteQuestion(c, 'look-alike', id))
  expect((await world.owner.query('select from prediction.look_alike')).rowCount).toBe(0)
})

test('too few to learn from is said; an experiment without an effect shows none, one whose window is open is refused', async () => {
  const { id: few } = await world.as('anna', (c) => askLookAlikes(c, { name: '一位', filter: { field: 'name', op: 'is', value: '客户3' } }))
  await run(job(), { id: few })
  expect((await world.as('anna', (c) => findLookAlikes(c))).items[0]).toMatchObject({ state: 'refused', refused: 'too-few' })
  const named = (end: string) => ({ filter: { any: [0, 1, 2, 3, 4].map((n) => ({ field: 'name', op: 'contains' as const, value: `${n * 2 + Number(end)}` })) } })
  const input = { name: '末位', treated: named('0'), control: { filter: { not: named('0').filter } }, from: '2026-08-01', to: '2026-10-31', share: 0.9 }
  const { id } = await world.as('anna', (c) => evaluateExperiment(c, input))
  await run(job(), { id })
  const [told] = (await world.as('anna', (c) => findExperiments(c))).items
  expect(told).toMatchObject({ state: 'done', name: '末位', share: 0.9 })
  const { bought, adjusted, spent } = told!.answer!
  expect(bought.treated.n + bought.control.n).toBe(market.customers)
  expect(bought.lower).toBeLessThan(bought.upper)
  expect(adjusted.upper - adjusted.lower).toBeLessThanOrEqual((spent.upper - spent.lower) * 1.02)
  await expect(world.as('anna', (c) => evaluateExperiment(c, { ...input, to: '2026-12-31' }))).rejects.toMatchObject({ code: 'prediction/window-open' })
})

test('groups are kept with their names, and each reader counts whom the reader sees', async () => {
  await findClusters(job(), { k: 3 })
  const [all, own] = [await world.as('guoYating', (c) => getClusters(c)), await world.as('wangQiang', (c) => getClusters(c))]
  const count = ({ clustering }: typeof all): number => clustering!.groups.reduce((n, g) => n + g.customers, 0)
  expect([all.clustering!.k, count(all)]).toEqual([3, market.customers])
  expect(count(own)).toBe(Array.from({ length: market.customers }, (_, i) => i).filter((i) => i % 3 === 2).length)
  expect(all.clustering!.groups.every((g) => g.name['zh-CN'].length > 0)).toBe(true)
})
