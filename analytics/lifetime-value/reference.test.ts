import { describe, expect, test } from 'vitest'
import { cdnowSummary, cdnowWeeks, donations } from '../test/buying-reference.ts'
import { absent, reference } from '../test/reference.ts'
import { compareHoldout, duration, expectedSpend, fitModel, fitSpend, probabilityOfPurchases, purchasesOfNewCustomer, score, type FittedModel, type ModelKind } from '../index.ts'

interface Said {
  params: Record<string, number>; se?: number[]; ll: number; mean_palive?: number; unconditional?: Record<string, number>
  customers?: { id: string; x: number; tx: number; T: number; palive: number; cet: number }[]
  holdout?: { predicted_sum: number; ratio: number; mae: number; rmse: number; corr: number; by_frequency: { x: number | '7+'; n: number; actual_mean: number; predicted_mean: number }[] }
}
interface GammaGammaSaid extends Said { population_mean: number; corr_x_zbar: number; n_used: number; customers: { id: string; x: number; zbar: number; expected_avg: number }[] & Said['customers']; mean_expected_avg: number }
interface Data { models: Record<'bgnbd' | 'pnbd' | 'mbgnbd', Said> & { gg: GammaGammaSaid }; holdout_transactions_actual: number; sum_x: number; repeaters: number }
interface Reference { cdnow_sample_exact: Data; cdnow_summary_2dec: Data; bgbb_donations: Said }

const kinds = [['bg-nbd', 'bgnbd'], ['mbg-nbd', 'mbgnbd'], ['pareto-nbd', 'pnbd']] as const
const within = (given: number, said: number, relative: number): void => expect(Math.abs(given / said - 1), `${given} for ${said}`).toBeLessThan(relative)

function sameFit(fit: FittedModel, said: Said): void {
  expect(Math.abs(fit.logLikelihood - said.ll), `log-likelihood ${fit.logLikelihood}`).toBeLessThan(1e-4)
  for (const [i, [name, value]] of Object.entries(said.params).entries()) {
    within((fit.params as unknown as Record<string, number>)[name]!, value, 1e-3)
    if (said.se) within((fit.se as unknown as Record<string, number>)[name]!, said.se[i]!, 1e-3)
  }
  expect(fit.status).toBe('converged')
}

describe.runIf(!absent)(`CDNOW by exact weeks${absent}`, () => {
  const seen = cdnowWeeks()
  const said = reference<Reference>('btyd_cdnow.json').cdnow_sample_exact

  test('histories come out of order rows as the reference has them', () => {
    const { x } = seen.histories
    expect([x.length, x.filter((n) => n > 0).length, x.reduce((a, b) => a + b)]).toEqual([2357, said.repeaters, said.sum_x])
    expect([seen.actual.reduce((a, b) => a + b), seen.horizon, seen.late, seen.without]).toEqual([said.holdout_transactions_actual, duration(39, 'week'), 0, 0])
  })

  test.each(kinds)('%s: parameters, standard errors, customers, hold-out', (kind, key) => {
    const model = fitModel(kind, seen.histories)
    const ref = said.models[key]
    sameFit(model, ref)
    const { pAlive, expected } = score(model, seen.histories, seen.horizon)
    within(pAlive.reduce((a, b) => a + b) / 2357, ref.mean_palive!, 1e-5)
    for (const customer of ref.customers ?? []) {
      const at = seen.names.indexOf(String(Number(customer.id)))
      const found = Array.from(seen.histories.x.keys()).find((i) => seen.histories.x[i] === customer.x && Math.abs(seen.histories.tx[i]! - customer.tx) < 1e-9 && Math.abs(seen.histories.T[i]! - customer.T) < 1e-9)
      const i = found ?? at
      within(pAlive[i]!, customer.palive, 1e-4)
      within(expected[i]!, customer.cet, 1e-4)
    }
    for (const [t, value] of Object.entries(ref.unconditional ?? {})) within(purchasesOfNewCustomer(model, duration(Number(t), 'week')), value, 1e-4)
    if (!ref.holdout) return
    const holdout = compareHoldout(seen.histories.x, seen.actual, expected)
    for (const [name, key] of [['predicted', 'predicted_sum'], ['ratio', 'ratio'], ['mae', 'mae'], ['rmse', 'rmse'], ['correlation', 'corr']] as const) within(holdout[name], ref.holdout[key], 1e-5)
    expect(holdout.byFrequency.map((bin) => [bin.orMore ? `${bin.x}+` : bin.x, bin.n])).toEqual(ref.holdout.by_frequency.map((bin) => [bin.x, bin.n]))
    for (const [i, bin] of ref.holdout.by_frequency.entries()) {
      within(holdout.byFrequency[i]!.actualMean, bin.actual_mean, 1e-12)
      within(holdout.byFrequency[i]!.predictedMean, bin.predicted_mean, 1e-5)
    }
  })

  test('Gamma-Gamma on the repeat purchases', () => {
    const ref = said.models.gg
    const spend = fitSpend(seen.histories.x, seen.meanSpend)
    expect([spend.kind, spend.customers, spend.status]).toEqual(['gamma-gamma', ref.n_used, 'converged'])
    expect(Math.abs(spend.logLikelihood - ref.ll)).toBeLessThan(1e-4)
    for (const [i, [name, value]] of Object.entries(ref.params).entries()) {
      within((spend.params as unknown as Record<string, number>)[name]!, value, 1e-3)
      within((spend.se as unknown as Record<string, number>)[name]!, ref.se![i]!, 1e-3)
    }
    within(spend.correlation, ref.corr_x_zbar, 1e-9)
    const money = expectedSpend(spend, seen.histories.x, seen.meanSpend)
    within(money.reduce((a, b) => a + b) / money.length, ref.mean_expected_avg, 1e-5)
    within(expectedSpend(spend, ref.customers.map(({ x }) => x), ref.customers.map(({ zbar }) => zbar))[0]!, ref.customers[0]!.expected_avg, 1e-5)
    within(expectedSpend(spend, [0], [0])[0]!, ref.population_mean, 1e-5)
  })
})

test.runIf(!absent).each(kinds)(`the published summary of CDNOW: %s${absent}`, (kind, key) => {
  sameFit(fitModel(kind as ModelKind, cdnowSummary().histories), reference<Reference>('btyd_cdnow.json').cdnow_summary_2dec.models[key])
})

test.runIf(!absent)(`donations: BG/BB, with the totals that BTYD’s walk-through prints${absent}`, () => {
  const said = reference<Reference>('btyd_cdnow.json').bgbb_donations
  const histories = donations()
  const model = fitModel('bg-bb', histories)
  sameFit(model, said)
  const { pAlive, expected } = score(model, histories, duration(5, 'year'))
  const weight = histories.weight!
  within(expected.reduce((sum, e, i) => sum + e * weight[i]!, 0), 12884.2, 1e-4)
  const of = (x: number, tx: number): number => Array.from(pAlive).find((_, i) => histories.x[i] === x && histories.tx[i] === tx)!
  expect([of(0, 0), of(6, 6)].map((p) => Number(p.toFixed(2)))).toEqual([0.11, 0.93])
  expect([0, 6].map((x) => Math.round(11104 * probabilityOfPurchases(model, x, duration(6, 'year'))))).toEqual([3455, 1253])
})
