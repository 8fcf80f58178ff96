import { expect, test } from 'vitest'
import { absent, reference } from '../test/reference.ts'
import { baseValue, contractSurvival, customerEquity, fitContract, referralValue, regainProfit, renewalRate, residualLifetime, retentionElasticities, retentionValue, retentionValueOver, secondLifetimeValue, winBack } from '../index.ts'

interface Terms { m: number; r: number; i: number; g: number; clv_first_margin_after_retention: number; clv_first_margin_now: number; finite5: number }
interface Contract { churn_by_year: number[]; alpha: number; beta: number; ll: number; survival_0_12: number[]; retention_1_12: (number | null)[]; DEL_d10pct_new_customer: number; DERL_d10pct_tenure: Record<string, number> }
interface Second { inp: { p: number; m: number; r2: number; i: number; cost_try: number; cost_won: number; H: number }; SLTV_given_won: number; expected_net_per_attempt: number; break_even_p: number }
interface Said {
  gupta_lehmann: Terms[]; elasticities_r80_i10: Record<string, number>; sbg: { highend: Contract; regular: Contract }; second_lifetime_value: Second[]
  regain_profit: { segments: { N: number; rr: number; SLTV: number; c_offer: number; c_contact: number; fixed: number }[]; RP: number }
  crv: { i_per_period: number; type1: { margins: number[]; acq_saving: number; reward: number; period: number }[]; type2: { acq_saving: number; reward: number; period: number }[]; CRV: number }
  customer_equity: { existing: { n: number; m: number; r: number; i: number }; value_existing: number; new_per_year: number; acq_cost: number; years: number; value_future: number; customer_equity: number }
}
const said = absent ? undefined : reference<Said>('clv_formulas.json')
const close = (value: number) => expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)))

test.runIf(!absent)(`Gupta and Lehmann’s value and its elasticities${absent}`, () => {
  for (const { m, r, i, g, ...value } of said!.gupta_lehmann) {
    const terms = { margin: m, retention: r, discount: i, growth: g }
    expect([retentionValue(terms, 'next-period'), retentionValue(terms, 'today'), retentionValueOver(terms, 5)]).toEqual([value.clv_first_margin_after_retention, value.clv_first_margin_now, value.finite5].map(close))
  }
  const { retention, discount, margin } = retentionElasticities({ margin: 100, retention: 0.8, discount: 0.1 })
  expect([retention, discount, margin]).toEqual([said!.elasticities_r80_i10.retention_plus1pct!, said!.elasticities_r80_i10.discount_minus1pct!, 1].map(close))
})

test('a value without end, and a share above one, are refused', () => {
  expect(() => retentionValue({ margin: 1, retention: 1, discount: 0.05, growth: 0.1 }, 'today')).toThrow('no finite value')
  expect(() => retentionValue({ margin: 1, retention: 80, discount: 0.1 }, 'today')).toThrow('a share is meant')
})

test.runIf(!absent).each(['highend', 'regular'] as const)(`contracts, %s customers: parameters, survival, renewal, residual lifetime${absent}`, (segment) => {
  const ref = said!.sbg[segment]
  const lost = ref.churn_by_year
  const staying = lost.map((_, t) => (t === lost.length - 1 ? 1000 - lost.reduce((a, b) => a + b) : 0))
  const model = fitContract({ unit: 'year', lost, staying })
  expect(model.status).toBe('converged')
  expect(Math.abs(model.logLikelihood - ref.ll)).toBeLessThan(1e-4)
  expect([model.params.alpha / ref.alpha, model.params.beta / ref.beta]).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)])
  const given = { ...model, params: { alpha: ref.alpha, beta: ref.beta } }
  expect(ref.survival_0_12.map((_, t) => contractSurvival(given, t))).toEqual(ref.survival_0_12.map(close))
  expect(ref.retention_1_12.slice(1).map((_, t) => renewalRate(given, t + 1))).toEqual(ref.retention_1_12.slice(1).map((rate) => close(rate!)))
  expect(residualLifetime(given, 0, 0.1)).toEqual(close(ref.DEL_d10pct_new_customer))
  for (const [n, value] of Object.entries(ref.DERL_d10pct_tenure)) expect(residualLifetime(given, Number(n), 0.1)).toEqual(close(value))
})

test('a residual lifetime is the discounted sum of renewals', () => {
  const model = { kind: 'sbg', unit: 'month', params: { alpha: 0.7, beta: 9 } } as const
  let sum = 0
  for (let t = 1; t < 40_000; t++) sum += (contractSurvival(model, 3 + t - 1) / contractSurvival(model, 2)) * 1.06 ** (-(t - 1) / 12)
  expect(residualLifetime(model, 3, 0.06)).toBeCloseTo(sum, 6)
})

test.runIf(!absent)(`second lifetime value, win-back, regain profit${absent}`, () => {
  for (const { inp, SLTV_given_won, expected_net_per_attempt, break_even_p } of said!.second_lifetime_value) {
    const value = secondLifetimeValue({ margin: inp.m, retention: inp.r2, discount: inp.i }, inp.H, inp.cost_won)
    expect(value).toEqual(close(SLTV_given_won))
    expect(winBack({ p: inp.p, value, contactCost: inp.cost_try })).toEqual({ net: close(expected_net_per_attempt), breakEven: close(break_even_p), pays: true })
  }
  const { segments, RP } = said!.regain_profit
  expect(regainProfit(segments.map(({ N, rr, SLTV, c_offer, c_contact, fixed }) => ({ customers: N, regainRate: rr, value: SLTV, offerCost: c_offer, contactCost: c_contact, fixedCost: fixed })))).toEqual(close(RP))
})

test('winning back pays exactly above the break-even, and never one who costs more than he brings', () => {
  const { breakEven } = winBack({ p: 0.5, value: 100, contactCost: 8 })
  expect([breakEven - 1e-9, breakEven + 1e-9].map((p) => winBack({ p, value: 100, contactCost: 8 }).pays)).toEqual([false, true])
  expect(winBack({ p: 1, value: -5, contactCost: 0.1 })).toEqual({ net: expect.closeTo(-5.1), breakEven: Infinity, pays: false })
})

test.runIf(!absent)(`referral value and customer equity${absent}`, () => {
  const { type1, type2, i_per_period, CRV } = said!.crv
  const referrals = [...type1.map((r) => ({ type: 1 as const, ...r })), ...type2.map((r) => ({ type: 2 as const, margins: [1e6], ...r }))].map(({ acq_saving, ...rest }) => ({ ...rest, acquisitionSaving: acq_saving }))
  expect(referralValue(referrals, i_per_period)).toEqual(close(CRV))
  const { existing, new_per_year, years, acq_cost, ...value } = said!.customer_equity
  const one = retentionValue({ margin: existing.m, retention: existing.r, discount: existing.i }, 'today')
  const equity = customerEquity(existing.n * one, { perPeriod: new_per_year, periods: years, value: one, acquisitionCost: acq_cost }, existing.i)
  expect(equity).toEqual({ current: close(value.value_existing), future: close(value.value_future), total: close(value.customer_equity) })
})

test('in the total of a base nobody’s margins count twice', () => {
  const referred = { margins: [100, 100], period: 0, acquisitionSaving: 15, reward: 5 }
  const referrer = { lifetimeValue: 300, referrals: [{ type: 1 as const, ...referred }] }
  const { total, borrowed } = baseValue([referrer, { lifetimeValue: 195, referrals: [] }], 0.05)
  expect(total).toBe(300 + 195 + 10)
  expect(referralValue(referrer.referrals, 0.05)).toBeCloseTo(borrowed + 10, 12)
})
