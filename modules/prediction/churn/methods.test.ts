import { expect, test } from 'vitest'
import { auc, seeded } from '#analytics/index.ts'
import { assess, chooseChampion } from './assess.ts'
import { isSign } from './features.ts'
import { chances, contributions, fit, type Learning } from './methods.ts'
import { scoreRows } from './score.ts'
import { features, methods } from './vocabulary.ts'

const ROWS = 3_000
/** Customers who stay away the likelier the longer they have been silent, and for nothing else. */
function learning(turned: boolean, seed = 7): Learning {
  const random = seeded(seed)
  const columns = features.map(() => Float64Array.from({ length: ROWS }, () => random()))
  const left = Uint8Array.from(columns[0]!, (x) => (random() < 0.15 + 0.7 * x ? 1 : 0))
  const time = Float64Array.from(left, (l) => (l === (turned ? 1 : 0) ? 28 : 1 + Math.floor(27 * random())))
  return { columns, outcomes: { left, time, happened: turned ? left.map((l) => 1 - l) : left }, horizon: 28, turned }
}

test.each([true, false])('every method finds who leaves, tells honest chances, and names the silence as reason (turned: %s)', (turned) => {
  const lesson = learning(turned)
  for (const method of methods) {
    const fitted = fit(method, lesson)
    const unseen = learning(turned, 8)
    const chance = chances(fitted, unseen.columns)
    expect(auc(chance, unseen.outcomes.left), method).toBeGreaterThan(0.65)
    expect(assess(chance, unseen.outcomes.left).metrics.calibrationError, method).toBeLessThan(0.06)
    const parts = contributions(fitted, lesson.columns)
    const reach = parts.map((p) => Math.max(...p) - Math.min(...p))
    expect(reach.indexOf(Math.max(...reach)), method).toBe(0)
    expect(JSON.parse(JSON.stringify(fitted)), method).toEqual(fitted)
  }
})

test('slices score as all do, and one row as many', () => {
  const { columns } = learning(true)
  const fitted = fit('gbdt', learning(true))
  const all = scoreRows(fitted, columns)
  const one = scoreRows(fitted, columns.map((c) => c.slice(5, 6)))
  expect(one.chance[0]).toBe(all.chance[5])
  expect([...one.reason]).toEqual([...all.reason.subarray(15, 18)])
  expect([...one.values]).toEqual([...all.values.subarray(30, 36)])
})

test('told is only what a person can take for a sign: never that someone spends more or buys more often', () => {
  const { columns } = learning(true)
  const raw = columns.map((c, j) => (features[j] === 'change' || features[j] === 'trend' ? c.map((x) => x - 0.5) : c))
  for (const method of methods) {
    const { reason, values } = scoreRows(fit(method, { ...learning(true), columns: raw }), raw)
    reason.forEach((code, place) => {
      const [value, second] = [values[place * 2]!, values[place * 2 + 1]!]
      if (code >= 0) expect(isSign(code, value, second), `${method} ${code} ${value} ${second}`).toBe(true)
      else expect(reason[place % 3 < 2 ? place + 1 : place]).toBe(-1)
    })
    expect(reason.some((code) => code === 0)).toBe(true)
  }
})

test('what is not clearly better does not replace what is simpler, and what is worse than a guess is no champion', () => {
  const made = (auc: number, brier: number) => ({ metrics: { auc, brier, brierOfRate: 0.2, logLoss: 0, lift: 1, calibrationError: 0, rate: 0.3, tested: 9 } })
  const [simple, alike, better, worse] = [made(0.7, 0.18), made(0.705, 0.18), made(0.72, 0.18), made(0.9, 0.3)]
  expect(chooseChampion([simple, alike])).toBe(simple)
  expect(chooseChampion([simple, alike, better])).toBe(better)
  expect(chooseChampion([simple, worse])).toBe(simple)
  expect(chooseChampion([worse])).toBeUndefined()
})
