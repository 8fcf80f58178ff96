import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { runChurn } from './churn-step.ts'
import { plantCustomers } from './testing/plant-customers.ts'

let world: World
const job = () => ({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: () => undefined })
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const one = async <T>(text: string): Promise<T> => (await world.owner.query(text)).rows[0] as T

test('too few customers: nobody is foretold, and why is said', async () => {
  await runChurn(job())
  expect(await one('select refused, version_id, facts from prediction.churn_run order by id desc')).toMatchObject({ refused: 'too-few', version_id: null, facts: { needed: 200 } })
})

test('with data every method is tried on days that it has not seen, the best is in use, and everyone has a chance, a band and reasons', async () => {
  await plantCustomers(world, 700)
  await runChurn(job())
  const { rows: versions } = await world.owner.query<{ method: string; state: string; metrics: { auc: number; brier: number; brierOfRate: number }; card: Record<string, string[]> }>("select method, state, metrics, card from models.version where kind = 'churn' order by number")
  expect(versions.map((v) => v.method)).toEqual(['logit', 'hazard', 'cox', 'gbdt'])
  const champion = versions.filter((v) => v.state === 'champion')
  expect(champion.length).toBe(1)
  expect(champion[0]!.metrics.auc).toBeGreaterThan(0.65)
  expect(champion[0]!.metrics.brier).toBeLessThan(champion[0]!.metrics.brierOfRate)
  expect(champion[0]!.card['zh-CN']!.join('')).toContain('不再购买')
  expect(champion[0]!.card.en!.join(' ')).not.toContain('undefined')
  const told = await one<{ n: number; band1: number; gone: number; reasons: number; stake: number; all: number }>(`
    select count(*) filter (where churn_bp is not null)::int as n, count(*) filter (where band = 1)::int as band1, count(*) filter (where band = 4)::int as gone, count(*) filter (where churn_bp > 5000 and reasons <> '{}')::int as reasons,
      (sum(stake_cents) filter (where band = 1))::float8 as stake, sum(stake_cents)::float8 as all from prediction.party`)
  expect(told.n).toBeGreaterThan(300)
  expect(told.gone).toBeGreaterThan(20)
  expect(told.reasons).toBeGreaterThan(20)
  expect(told.stake / told.all).toBeGreaterThanOrEqual(0.5)
  expect(told.band1).toBeLessThan(told.n / 2)
}, 120_000)

test('a second run on the same day writes nobody anew and learns nothing anew; the history has a line for each and drift is noted', async () => {
  await runChurn(job())
  expect(await one('select changed, refused from prediction.churn_run order by id desc')).toEqual({ changed: 0, refused: null })
  expect(await one('select count(*)::int as n from models.version')).toEqual({ n: 4 })
  expect(await one('select count(*)::int as n from prediction.churn_history h join prediction.party p using (party_id) where h.band <> p.band')).toEqual({ n: 0 })
  expect(await one("select value < 0.25 as still from models.drift where what = 'psi:gap'")).toEqual({ still: true })
})

test('who sees the party sees what is foretold of it, and nobody else', async () => {
  const seen = async (who: 'liNa' | 'zhouMin') => world.as(who, async ({ tx }) => (await tx.selectFrom('prediction.party' as never).select(({ fn }) => [fn.countAll().as('n')]).executeTakeFirstOrThrow() as unknown as { n: string }).n)
  expect(Number(await seen('liNa'))).toBe(350)
  expect(Number(await seen('zhouMin'))).toBe(700)
})
