import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedAbsent, sharedFile } from '#platform/tabular/testing/shared-data.ts'
import { createInstallation, type RunningServer } from './running-server.ts'

type Shares = Record<string, number>
interface Scored { R: Shares; F: Shares; M: Shares; cells: Shares }
interface Reference { n: number; totals: { F: number; M: number; R_mean: number }; rank_min: Scored; quantile_pkg: Scored; abc: { A: number; B: number; C: number; gini: number; top20pct_revenue_share: number; top1pct_revenue_share: number } }

const published = (key: string): Reference => (JSON.parse(readFileSync(fileURLToPath(new URL('../../../shared/reference/rfm_abc.json', import.meta.url)), 'utf8')) as Record<string, Reference>)[key]!

const files = [
  { file: 'cdnow_sample.txt', asOf: '1998-06-30', reading: ['--delimiter', 'whitespace', '--no-header', '--map', 'customer=1,date=3,quantity=4,amount=5', '--date-format', 'yyyyMMdd'] },
  { file: 'rfm_orders.csv', asOf: '2006-12-31', reading: ['--map', 'customer=customer_id,date=order_date,amount=revenue'] },
]

describe.skipIf(sharedAbsent).each(files)('$file, brought in by the command line into an empty firm', ({ file, asOf, reading }) => {
  let firm: RunningServer
  let known: Reference
  beforeAll(async () => {
    known = published(`${file.replace(/\.\w+$/, '')}_asof_${asOf}`)
    firm = await createInstallation()
    expect(firm.guanxi('import', sharedFile(file), '--kind', 'orders', ...reading)).toMatchObject({ failed: 0, skipped: 0 })
  }, 180_000)
  afterAll(() => firm.remove())

  test.each([['rank', 'rank_min'], ['quantile', 'quantile_pkg']] as const)('report rfm by %s is what independent implementations found', (rule, key) => {
    const { n, totals, ...scores } = firm.guanxi('report', 'rfm', '--rule', rule, '--as-of', asOf) as unknown as { n: number; totals: Shares } & Scored
    expect({ n, F: totals.F, M: totals.M }).toEqual({ n: known.n, F: known.totals.F, M: known.totals.M })
    expect(totals.recencyMean).toBeCloseTo(known.totals.R_mean, 9)
    for (const part of ['R', 'F', 'M', 'cells'] as const) expect(present(scores[part])).toEqual(known[key][part])
  }, 60_000)

  test('report abc is what independent implementations found', () => {
    const found = firm.guanxi('report', 'abc', '--as-of', asOf) as unknown as Shares
    const { A, B, C, gini, top20pct_revenue_share, top1pct_revenue_share } = known.abc
    expect(found).toMatchObject({ A, B, C })
    expect([found.gini, found.top20pctRevenueShare, found.top1pctRevenueShare].map((x) => x!.toFixed(9))).toEqual([gini, top20pct_revenue_share, top1pct_revenue_share].map((x) => x.toFixed(9)))
  }, 60_000)
})

/** Scores that somebody has. */
const present = (shares: Shares): Shares => Object.fromEntries(Object.entries(shares).filter(([, n]) => n > 0))
