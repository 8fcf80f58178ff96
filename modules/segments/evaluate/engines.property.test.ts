import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act, Filter, When, Where } from '#kernel/filter.ts'
import { partyFields } from '#modules/parties/api.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { makeFacts } from '../testing/made-facts.ts'
import { makeFirm } from '../testing/made-firm.ts'
import { type Known, whoFits } from '../testing/oracle.ts'
import { conditionThere } from './count-definition.ts'
import { evaluator } from './refresh-members.ts'

const day = '2026-11-22'
let world: World
let warehouse: TestWarehouse
let known: Known
beforeAll(async () => {
  world = await createWorld()
  warehouse = await testWarehouse(world)
  known = await makeFirm(world, day, { people: 40, seed: 11 })
  await makeFacts(world)
  await warehouse.feedNow()
}, 60_000)
afterAll(async () => { await warehouse.close(); await world.close() })

const when: fc.Arbitrary<When | undefined> = fc.oneof(fc.constant(undefined), fc.record({ within: fc.integer({ min: 0, max: 90 }) }), fc.record({ olderThan: fc.integer({ min: 0, max: 80 }) }), fc.constant({ from: '2026-09-10', to: '2026-11-01' }))
const whereOf = (what: string): fc.Arbitrary<Where> => {
  const channel = fc.oneof(fc.record({ field: fc.constant('channel'), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.constantFrom('shop', 'web', 'phone') }), fc.record({ field: fc.constant('channel'), op: fc.constantFrom('empty' as const, 'filled' as const) }))
  const other: fc.Arbitrary<Where> = what === 'touchpoint' ? fc.record({ field: fc.constant('kind'), op: fc.constant('in' as const), value: fc.constantFrom(['call'], ['visit', 'call']) }) : fc.record({ field: fc.constant('amount'), op: fc.constantFrom('atLeast' as const, 'atMost' as const), value: fc.integer({ min: 1, max: 9 }).map(String) })
  return fc.oneof(channel, other, fc.array(fc.oneof(channel, other), { maxLength: 2 }).map((all) => ({ all })), other.map((not) => ({ not })))
}
const what = fc.constantFrom('order', 'return', 'touchpoint')
const act: fc.Arbitrary<Act> = what.chain((w) => fc.oneof(fc.constant({ what: w }), whereOf(w).map((where) => ({ what: w, where }))))
const range = (most: number) => fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }), fc.constantFrom(0, 1, 2)).map(([a, b, how]) => (how === 0 ? { atLeast: a } : how === 1 ? { atMost: a } : { atLeast: Math.min(a, b), atMost: Math.max(a, b) }))
const bounded = (w: When | undefined) => (w ? { when: w } : {})
const counted = fc.tuple(act, when, fc.option(range(4), { nil: undefined })).map(([a, w, times]): Filter => ({ did: { ...a, ...bounded(w), ...(times && { times }) } }))
const totalled = fc.tuple(fc.constantFrom('order', 'return'), when, fc.constantFrom('sum' as const, 'mean' as const, 'least' as const, 'most' as const), range(20)).map(([w, at, by, r]): Filter => ({ did: { what: w, ...bounded(at), total: { of: 'amount', by, ...r } } }))
const ends = what.chain((w) => fc.tuple(when, fc.constantFrom('first' as const, 'last' as const), fc.option(whereOf(w), { nil: undefined })).map(([at, which, was]): Filter => ({ did: { what: w, ...bounded(at), which, ...(was && { was }) } })))
const step = fc.tuple(act, fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }), fc.option(act, { nil: undefined })).map(([a, within, without]) => ({ ...a, ...(within !== undefined && { within }), ...(without && { without }) }))
const sequence = fc.tuple(act, fc.array(step, { minLength: 1, maxLength: 2 }), when).map(([first, steps, at]): Filter => ({ sequence: { steps: [first, ...steps], ...bounded(at) } }))
const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ field: fc.constant('kind'), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.constantFrom('person', 'organisation') }),
  fc.record({ field: fc.constant('birthday'), op: fc.constantFrom('within' as const, 'olderThan' as const, 'ahead' as const), value: fc.integer({ min: 0, max: 4000 }) }),
  fc.record({ field: fc.constant('tag'), op: fc.constantFrom('in' as const), value: fc.constantFrom<string[]>(['1'], ['2'], ['1', '2']) }),
  fc.record({ field: fc.constant('birthday'), op: fc.constantFrom('empty' as const, 'filled' as const) }),
)
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof({ maxDepth: 3, depthSize: 'small' }, counted, totalled, ends, sequence, condition,
    fc.array(tie('filter'), { maxLength: 3 }).map((all) => ({ all })), fc.array(tie('filter'), { maxLength: 3 }).map((any) => ({ any })), tie('filter').map((not) => ({ not })),
    fc.tuple(tie('filter'), fc.constantFrom(undefined, 'forward' as const, 'backward' as const)).map(([to, side]) => ({ connected: { type: 'parent', ...(side && { side }), to } }))),
}))

test('PostgreSQL for everyone, PostgreSQL for a few, the analysis engine and the plain oracle find the same parties', async () => {
  await world.asSystem(async (context) => {
    const fields = await partyFields(context.tx)
    const here = await evaluator(context)
    const everyone = known.people.map((p) => String(p.id))
    await fc.assert(fc.asyncProperty(filter, async (f) => {
      const expected = whoFits(f, known).map(String)
      expect(await here(f)).toEqual(expected)
      expect(await here(f, everyone)).toEqual(expected)
      const there = (await conditionThere({ ...context, now: today }, f, fields))!
      expect((await askWarehouse<{ id: string }>(context, { sql: `select id from {{parties_party}} where ${there.where} order by id`, params: there.params })).rows.map((r) => r.id)).toEqual(expected)
    }), { numRuns: 25 })
  })
}, 60_000)

const days = fc.integer({ min: 0, max: 120 })
const dated = (field: string): fc.Arbitrary<Filter> => fc.oneof(fc.record({ field: fc.constant(field), op: fc.constantFrom('within' as const, 'olderThan' as const, 'ahead' as const), value: days }), presence(field), fc.record({ field: fc.constant(field), op: fc.constantFrom('before' as const, 'after' as const), value: fc.constantFrom('2026-05-01', '2026-11-15', '2027-01-01') }))
const presence = (field: string): fc.Arbitrary<Filter> => fc.record({ field: fc.constant(field), op: fc.constantFrom('empty' as const, 'filled' as const) })
const chosen = (field: string, ...keys: string[]): fc.Arbitrary<Filter> => fc.oneof(fc.record({ field: fc.constant(field), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.constantFrom(...keys) }), fc.record({ field: fc.constant(field), op: fc.constant('in' as const), value: fc.subarray(keys, { minLength: 1 }) }), presence(field))
const sized = (field: string, ...values: string[]): fc.Arbitrary<Filter> => fc.oneof(fc.record({ field: fc.constant(field), op: fc.constantFrom('is' as const, 'isNot' as const, 'atLeast' as const, 'atMost' as const), value: fc.constantFrom(...values) }), presence(field), fc.record({ field: fc.constant(field), op: fc.constant('between' as const), value: fc.constant<string[]>([values[0]!, values.at(-1)!]) }))
const cells = ['loyalty', 'acquisition', 'development', 'diversification']
const said = ['granted', 'denied', 'withdrawn', 'expired', 'pending', 'unknown'].flatMap((state) => ['*', 'sms', 'email'].map((channel) => `${channel}:${state}`))
const fact = fc.oneof(
  dated('custom.renews'), dated('expectedOrder'), dated('lateOrder'), dated('contractDay'), dated('exitDay'), chosen('custom.taste', 'green', 'dark', 'white'), chosen('custom.tastes', 'green', 'dark', 'white'), chosen('custom.member', 'true', 'false'),
  sized('custom.cups', '-3', '-0.25', '0', '2.50', '4'), sized('custom.budget', '0', '100', '400'), fc.record({ field: fc.constant('custom.motto'), op: fc.constantFrom('contains' as const, 'is' as const, 'isNot' as const), value: fc.constantFrom('wide', 'PLAIN', '0%', 'Wú', 'wide tea') }),
  chosen('growthCell', ...cells), chosen('growthCellBefore', ...cells), chosen('cluster', '1', '2', '4'), chosen('anomaly', '1', '3', '4'), chosen('exitCause', 'quality', 'service'), chosen('stage30DaysAgo', '0', '1', '2'), chosen('rScore90DaysAgo', '0', '3', '5'),
  chosen('consent.marketing', ...said), chosen('consent.profiling', ...said), fc.record({ field: fc.constant('bought'), op: fc.constantFrom('within' as const, 'olderThan' as const), value: days }),
)

test('what modules add is asked of both engines alike: own fields of every kind, consents, what is foretold, the growth matrix, standings of the past', async () => {
  await world.asSystem(async (context) => {
    const asked = { ...context, now: new Date() }
    const fields = await partyFields(context.tx)
    const here = await evaluator(asked)
    const everyone = known.people.map((p) => String(p.id))
    let telling = 0
    await fc.assert(fc.asyncProperty(fact, async (f) => {
      const expected = await here(f)
      expect(await here(f, everyone)).toEqual(expected)
      const there = (await conditionThere(asked, f, fields))!
      expect((await askWarehouse<{ id: string }>(context, { sql: `select id from {{parties_party}} where ${there.where} order by id`, params: there.params })).rows.map((r) => r.id)).toEqual(expected)
      if (expected.length && expected.length < everyone.length) telling += 1
    }), { numRuns: 50 })
    expect(telling).toBeGreaterThan(20)
  })
}, 60_000)
