import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')
const shared = join(import.meta.dirname, '../../../../shared/data')
const absent = existsSync(shared) ? '' : ' (not run: ../shared is absent)'
const folder = mkdtempSync(join(tmpdir(), 'guanxi-clv-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const guanxi = (...words: string[]) => promisify(execFile)(process.execPath, [main, ...words], { env: { ...process.env, GUANXI_DATA: join(folder, 'none') }, maxBuffer: 2 ** 28 })
interface Found { n: number; holdout: { byFrequency: Record<string, unknown>[] }; counts: { customersFirstBoughtLater: number } }
const asked = async (...words: string[]) => JSON.parse((await guanxi(...words, '--json')).stdout) as Found
const sample = join(shared, 'cdnow_sample.txt')
const columns = ['--customer', '1', '--date', '3', '--amount', '5', '--calibration-end', '1997-09-30', '--unit', 'week']

test.runIf(!absent)(`fit clv on CDNOW prints what the issue promises, without a database${absent}`, async () => {
  const found = await asked('fit', 'clv', sample, '--model', 'bg-nbd', ...columns, '--observation-end', '1998-06-30', '--spend', 'gamma-gamma')
  expect(found).toMatchObject({
    n: 2357, repeaters: 946, model: 'bg-nbd', unit: 'week', status: 'converged', logLikelihood: expect.closeTo(-9582.4292, 3), meanPAlive: expect.closeTo(0.81344, 4),
    params: { r: expect.closeTo(0.24259, 4), alpha: expect.closeTo(4.4136, 3), a: expect.closeTo(0.79292, 3), b: expect.closeTo(2.4259, 3) },
    se: { r: expect.closeTo(0.012557, 5), alpha: expect.closeTo(0.37822, 4), a: expect.closeTo(0.18573, 4), b: expect.closeTo(0.70541, 3) },
    spend: { params: { p: expect.closeTo(6.2496, 2), q: expect.closeTo(3.7442, 3), gamma: expect.closeTo(15.4435, 1) }, logLikelihood: expect.closeTo(-4055.9177, 3), n: 946 },
    holdout: { actual: 1882, predicted: expect.closeTo(1653.41, 1), mae: expect.closeTo(0.785454, 5) },
    verdict: { believed: 'yes' },
  })
  const bins = found.holdout.byFrequency
  expect(bins.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6, '7+'])
  expect(bins[0]).toEqual({ x: 0, n: 1411, actualMean: expect.closeTo(0.2367116, 6), predictedMean: expect.closeTo(0.2250873, 4) })
}, 30_000)

test.runIf(!absent)(`the master file, its header told from rows and its columns by name: late customers are counted${absent}`, async () => {
  const found = await asked('fit', 'clv', join(shared, 'cdnow_master.txt'), '--model', 'mbg-nbd', '--customer', 'customer_id', '--date', 'date', '--calibration-end', '1997-02-28')
  expect(found).toMatchObject({ unit: 'week', counts: { rows: 69659, customersFirstBoughtLater: expect.any(Number) }, holdout: { actual: expect.any(Number) } })
  expect(found.n + found.counts.customersFirstBoughtLater).toBe(23570)
}, 60_000)

test.runIf(!absent)(`histories that are summed up already are read by their usual titles${absent}`, async () => {
  const found = await asked('fit', 'clv', join(shared, 'donations_bgbb.csv'), '--model', 'bg-bb', '--unit', 'year')
  expect(found).toMatchObject({ n: 11104, status: 'converged', logLikelihood: expect.closeTo(-33225.58127, 3), params: { alpha: expect.closeTo(1.20352, 3), delta: expect.closeTo(2.78344, 2) } })
  const summary = await asked('fit', 'clv', join(shared, 'cdnow_summary_monetary.csv'), '--model', 'pareto-nbd', '--frequency', 'x', '--recency', 't_x', '--age', 'T', '--mean', 'zbar', '--spend', 'gamma-gamma')
  expect(summary).toMatchObject({ logLikelihood: expect.closeTo(-9594.97393, 3), spend: { logLikelihood: expect.closeTo(-4055.92324, 3) } })
}, 30_000)

test.runIf(!absent)(`score clv gives a line for each customer, by parameters alone or by what fit printed${absent}`, async () => {
  const params = '{"r":0.2425945320,"alpha":4.4136020006,"a":0.7929222534,"b":2.4259078240}'
  const { stdout } = await guanxi('score', 'clv', sample, '--model', 'bg-nbd', ...columns, '--params', params, '--horizon', '39', '--json-lines')
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { customer: string; x: number; tx: number; T: number; pAlive: number; expected: number })
  expect(lines).toHaveLength(2357)
  expect(lines[0]).toEqual({ customer: '00004', x: 2, tx: expect.closeTo(30.428571, 5), T: expect.closeTo(38.857143, 5), pAlive: expect.closeTo(0.7266203, 6), expected: expect.closeTo(1.2259945, 6) })
  expect(lines.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(1653.40866, 3)

  const fitted = join(folder, 'fit.json')
  writeFileSync(fitted, (await guanxi('fit', 'clv', sample, '--model', 'pareto-nbd', ...columns, '--spend', 'gamma-gamma', '--json')).stdout)
  const [first] = await asked('score', 'clv', sample, ...columns, '--params', fitted, '--horizon', '39', '--discount', '0.15', '--margin', '0.3') as unknown as Record<string, number>[]
  expect(first).toMatchObject({ pAlive: expect.closeTo(0.86913, 3), expected: expect.closeTo(1.4552, 2), spend: expect.closeTo(24.65, 1), residualValue: expect.closeTo(48.2, 0) })
}, 30_000)

test('mistakes are told: an unknown model, too little data, parameters that lack one, another unit', async () => {
  const few = join(folder, 'few.csv')
  writeFileSync(few, 'who,when\na,2024-01-01\nb,2024-01-02\na,2024-02-01\n')
  const told = (...words: string[]) => guanxi(...words).then(() => '', (error: { code: number; stderr: string }) => `${error.code} ${error.stderr}`)
  const rows = ['--customer', 'who', '--date', 'when']
  expect(await told('fit', 'clv', few, '--model', 'arima', ...rows)).toMatch(/^2 .*--model is bg-nbd/)
  expect(await told('fit', 'clv', few, '--model', 'bg-nbd', ...rows)).toMatch(/^2 .*2 customers, 1 of them repeat buyers: at least 50 and 10 are needed/)
  expect(await told('score', 'clv', few, '--model', 'bg-nbd', ...rows, '--horizon', '4', '--params', '{"r":1,"alpha":2,"a":1}')).toMatch(/^2 .*b is undefined/)
  expect(await told('score', 'clv', few, ...rows, '--horizon', '4', '--unit', 'week', '--params', '{"model":"bg-nbd","unit":"day","params":{"r":1,"alpha":2,"a":1,"b":1}}')).toMatch(/^2 .*by the day, not by the week/)
}, 60_000)

test('with --amount of two columns multiplied, returns are netted and rows without a customer are counted', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => [`c${i},2024-01-0${1 + (i % 5)},2,10`, ...(i % 3 ? [`c${i},2024-02-1${i % 5},1,${20 + (i % 7)}`, `c${i},2024-03-0${1 + (i % 8)},1,9`] : [`c${i},2024-02-11,3,5`, `c${i},2024-02-12,-3,5`])]).flat()
  const path = join(folder, 'lines.csv')
  writeFileSync(path, ['who,when,quantity,price', ...lines, ',2024-03-01,1,1'].join('\n'))
  const found = await asked('fit', 'clv', path, '--model', 'mbg-nbd', '--customer', 'who', '--date', 'when', '--amount', 'quantity*price', '--unit', 'day', '--spend', 'gamma-gamma')
  expect(found).toMatchObject({ n: 60, repeaters: 40, unit: 'day', counts: { rowsIncomplete: 1, refunds: 20, purchasesReversed: 20 }, spend: { n: 40 } })
}, 30_000)
