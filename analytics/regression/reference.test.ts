import { describe, expect, test } from 'vitest'
import { auc, brier, confusion, hashSplit, kolmogorovSmirnov, lift, logisticProbabilities, logisticRegression, logLoss, take } from '../index.ts'
import { absent, reference } from '../test/reference.ts'
import { telco } from '../test/tables.ts'

interface Scores { auc: number; logloss: number; brier: number; accuracy_at_half: number; ks: number; decile_rates: number[]; top_decile_lift: number; confusion_at_half: { tp: number; fp: number; fn: number; tn: number } }
interface Expected {
  n_train: number; n_test: number; columns: string[]
  logit_mle: { ll_train: number; coef: Record<string, number>; se: Record<string, number>; test: Scores; first5_test_p: number[] }
  logit_l2_C1_zscored: { intercept: number; coef: Record<string, number>; test: Scores }
}

describe.skipIf(absent)(`churn of the telecom customers${absent}`, () => {
  const read = () => {
    const expected = reference<Expected>('churn_telco.json')
    const { columns, churn, rows } = telco(expected.columns)
    const split = hashSplit(rows, 0, 0.25)
    const part = (which: Uint32Array) => ({ columns: columns.map((column) => take(column, which)), outcome: take(churn, which) })
    return { expected, train: part(split.train), test: part(split.test) }
  }

  test('unpenalised coefficients and their errors are those of maximum likelihood', () => {
    const { expected: { columns, logit_mle: { coef, se, ll_train }, n_train }, train } = read()
    const model = logisticRegression(train.columns, train.outcome)
    expect([model.n, model.status, model.aliased, model.separated]).toEqual([n_train, 'converged', [], []])
    expect(model.logLikelihood).toBeCloseTo(ll_train, 8)
    expect(Math.abs(model.intercept - coef.const!)).toBeLessThan(1e-8)
    columns.forEach((name, j) => expect(Math.abs(model.coefficients[j]! / coef[name]! - 1), name).toBeLessThan(1e-6))
    columns.forEach((name, j) => expect(Math.abs(model.standardErrors[j + 1]! / se[name]! - 1), name).toBeLessThan(1e-6))
    expect(Math.abs(model.standardErrors[0]! / se.const! - 1)).toBeLessThan(1e-6)
  })

  test('the test rows are judged as the reference judges them', () => {
    const { expected: { logit_mle, n_test }, train, test: held } = read()
    const p = logisticProbabilities(logisticRegression(train.columns, train.outcome), held.columns)
    const { auc: area, logloss, brier: score, ks, decile_rates, top_decile_lift, confusion_at_half: { tp, fp, fn, tn } } = logit_mle.test
    expect([auc(p, held.outcome), logLoss(p, held.outcome), brier(p, held.outcome), kolmogorovSmirnov(p, held.outcome)].map(rounded)).toEqual([area, logloss, score, ks].map(rounded))
    expect([...lift(p, held.outcome).rate].map(rounded)).toEqual(decile_rates.map(rounded))
    expect(lift(p, held.outcome).lift[0]).toBeCloseTo(top_decile_lift, 10)
    expect(confusion(p, held.outcome, 0.5)).toEqual({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn })
    expect([...p.subarray(0, 5)].map(rounded)).toEqual(logit_mle.first5_test_p.map(rounded))
    expect(p.length).toBe(n_test)
  })

  test('with a penalty, standardised coefficients come as near to the reference as its own stopping lets them', () => {
    const { expected: { columns, logit_l2_C1_zscored: { coef, intercept, test: scores } }, train, test: held } = read()
    const model = logisticRegression(train.columns, train.outcome, { l2: 1 })
    columns.forEach((name, j) => expect(Math.abs(model.coefficients[j]! * model.scale[j]! - coef[name]!), name).toBeLessThan(2e-3))
    expect(model.intercept + model.mean.reduce((total, m, j) => total + m * model.coefficients[j]!, 0)).toBeCloseTo(intercept, 3)
    expect(auc(logisticProbabilities(model, held.columns), held.outcome)).toBeCloseTo(scores.auc, 4)
  })
})

const rounded = (x: number): number => Number(x.toFixed(9))
