import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { seeded, simulateHistories } from '#analytics/index.ts'

const main = join(import.meta.dirname, '../main.ts')
const folder = mkdtempSync(join(tmpdir(), 'guanxi-models-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
const guanxi = (...words: string[]) => promisify(execFile)(process.execPath, [main, ...words, '--json'], { env: { ...process.env, GUANXI_DATA: join(folder, 'none') }, maxBuffer: 2 ** 26 })
const asked = async (...words: string[]) => JSON.parse((await guanxi(...words)).stdout) as Record<string, unknown>
const file = (name: string, lines: readonly string[]): string => { writeFileSync(join(folder, name), lines.join('\n')); return join(folder, name) }

/** Customers of whom every second has a card and buys twice as fast, as order rows. */
const truth = (alpha: number) => ({ kind: 'mbg-nbd', unit: 'day', params: { r: 1.2, alpha, a: 0.8, b: 2.4 } }) as const
function orders(): string[] {
  const rows = ['who,day,card,mood']
  for (const [card, alpha] of [['no', 40], ['yes', 20]] as const) {
    const { histories: { x, tx } } = simulateHistories(truth(alpha), new Float64Array(700).fill(300), seeded(card === 'no' ? 4 : 9))
    for (const [i, n] of x.entries()) for (let k = 0; k <= n; k++) rows.push(`${card}${i},${new Date(Date.UTC(2024, 0, 1 + Math.round(n ? (tx[i]! * k) / n : 0))).toISOString().slice(0, 10)},${card},${k % 2 ? 'good' : 'bad'}`)
  }
  return [...rows, 'last,2024-10-27,no,bad']
}

test('covariates of customers are fitted, and score asks for them again', async () => {
  const path = file('card.csv', orders())
  const how = ['--customer', 'who', '--date', 'day', '--unit', 'day', '--covariates', 'card']
  const found = await asked('fit', 'clv', path, '--model', 'mbg-nbd', ...how) as { effects: { parameter: string; covariate: string; gamma: number; se: number }[] }
  const alpha = found.effects.find((e) => e.parameter === 'alpha')!
  expect(alpha.covariate).toBe('card=yes')
  expect(Math.abs(alpha.gamma - Math.log(2))).toBeLessThan(3.5 * alpha.se)
  const params = file('fit.json', [JSON.stringify(found)])
  const scored = await asked('score', 'clv', path, ...how, '--params', params, '--horizon', '90') as unknown as { expected: number }[]
  expect(scored).toHaveLength(1401)
  await expect(guanxi('score', 'clv', path, ...how.slice(0, -2), '--params', params, '--horizon', '90')).rejects.toThrow('give that column')
  await expect(guanxi('fit', 'clv', path, '--model', 'mbg-nbd', ...how.slice(0, -1), 'mood')).rejects.toThrow('differs between the rows of one customer')
}, 60_000)

test('contracts meet the published figures; auto says what it chose and why', async () => {
  const lost = [131, 126, 90, 60, 42, 34, 26]
  const rows = lost.flatMap((n, k) => Array.from({ length: n }, () => `${k + 1},gone`)).concat(Array.from({ length: 491 }, () => '8,here'))
  const path = file('contracts.csv', ['years,state', ...rows])
  const found = await asked('fit', 'clv', path, '--model', 'auto', '--business', 'contract', '--tenure', 'years', '--lost', 'state:gone', '--unit', 'year', '--discount', '0.1')
  expect(found).toMatchObject({ n: 1000, lost: 509, model: 'sbg', params: { alpha: expect.closeTo(0.668, 3), beta: expect.closeTo(3.806, 2) }, chosen: { kind: 'sbg', why: 'leaving-is-seen' } })
  expect((found.residualLifetime as number[])[1]).toBeCloseTo(5.415, 2)
  expect(await asked('value', 'retention', '--margin', '100', '--retention', '0.8', '--discount', '0.1')).toMatchObject({ firstNextPeriod: expect.closeTo(266.667, 2), firstToday: expect.closeTo(366.667, 2) })
}, 60_000)
