import { describe, expect, test } from 'vitest'
import { concordance, coxRegression, coxRisk, kaplanMeier, type LifeTimes, logRank, restrictedMean, survivalAt, timeUntil, type Ties } from '../index.ts'
import { absent, reference } from '../test/reference.ts'
import { table } from '../test/tables.ts'

interface Curves { median: (number | 'NA') | (number | 'NA')[]; lcl: (number | 'NA') | (number | 'NA')[]; ucl: (number | 'NA') | (number | 'NA')[]; events: number | number[]; n: number | number[]; strata: string[]; time: number[]; surv: number[]; se: number[] }
interface Cox { coef: Record<string, number>; se: Record<string, number>; loglik: [number, number]; concordance: number; n: number; nevent: number; ties: Ties }
interface Expected {
  telco_km_all: Curves; telco_km_contract: Curves; rossi_km: Curves; telco_rmst_72: number
  telco_logrank_contract: { chisq: number; df: number; obs: number[]; exp: number[] }
  telco_cox_efron: Cox; telco_cox_breslow: Cox; rossi_cox_efron: Cox
}

const telco = (): { lives: LifeTimes; texts: (name: string) => string[] } => {
  const { numbers, flags, texts } = table('telco_churn.csv')
  return { lives: { time: numbers('tenure'), event: flags('Churn', 'Yes') }, texts }
}
const rossi = (): { lives: LifeTimes; texts: (name: string) => string[] } => {
  const { numbers, flags, texts } = table('surv_rossi.csv')
  return { lives: { time: numbers('week'), event: flags('arrest', '1') }, texts }
}
const kept = ({ time, event }: LifeTimes, keep: (row: number) => boolean): LifeTimes => ({ time: time.filter((_, i) => keep(i)), event: event.filter((_, i) => keep(i)) })
const known = (x: number | 'NA'): number => (x === 'NA' ? NaN : x)

describe.skipIf(absent)(`survival${absent}`, () => {
  const expected = absent ? undefined! : reference<Expected>('survival.json')

  test.each([['telco_km_all', telco, undefined], ['telco_km_contract', telco, 'Contract'], ['rossi_km', rossi, 'fin']] as const)('%s', (name, load, by) => {
    const { lives, texts } = load()
    const column = by ? texts(by) : []
    const groups = by ? [...new Set(column)].sort() : ['all']
    const told = expected[name]
    groups.forEach((group, g) => {
      const curve = kaplanMeier(by ? kept(lives, (i) => column[i] === group) : lives)
      const { time, lower, upper } = timeUntil(curve)
      expect([curve.n, curve.events, time, lower, upper]).toEqual([[told.n].flat()[g], [told.events].flat()[g], ...[told.median, told.lcl, told.ucl].map((one) => known([one].flat()[g]!))])
      told.strata.forEach((stratum, i) => {
        if (by && stratum !== `${by}=${group}`) return
        expect(survivalAt(curve, told.time[i]!)).toBeCloseTo(told.surv[i]!, 12)
        expect(curve.standardError[curve.time.findLastIndex((t) => t <= told.time[i]!)]).toBeCloseTo(told.se[i]!, 12)
      })
    })
  }, 60_000)

  test('log-rank over contracts, and the mean within six years', () => {
    const { lives, texts } = telco()
    const names = [...new Set(texts('Contract'))].sort()
    const { chisq, df, obs, exp } = expected.telco_logrank_contract
    const found = logRank(lives, Int32Array.from(texts('Contract'), (name) => names.indexOf(name)), names.length)
    expect(found.chiSquared).toBeCloseTo(chisq, 8)
    expect([found.df, ...found.observed]).toEqual([df, ...obs])
    exp.forEach((e, g) => expect(found.expected[g]).toBeCloseTo(e, 9))
    expect(restrictedMean(kaplanMeier(lives), 72)).toBeCloseTo(expected.telco_rmst_72, 10)
  })

  test.each(['telco_cox_efron', 'telco_cox_breslow', 'rossi_cox_efron'] as const)('%s', (name) => {
    const { lives, texts } = name === 'rossi_cox_efron' ? rossi() : telco()
    const keep = name === 'rossi_cox_efron' ? () => true : ((total) => (i: number) => total[i]!.trim() !== '')(texts('TotalCharges'))
    const { coef, se, loglik, concordance: c, n, nevent, ties } = expected[name]
    const names = Object.keys(coef)
    const columns = names.map((one) => columnOf(one, texts).filter((_, i) => keep(i)))
    const watched = kept(lives, keep)
    const model = coxRegression(watched, columns, ties)
    expect([model.n, model.events, model.status]).toEqual([n, nevent, 'converged'])
    expect([model.nullLogLikelihood, model.logLikelihood].map((l) => l.toFixed(6))).toEqual(loglik.map((l) => l.toFixed(6)))
    names.forEach((one, j) => {
      expect(Math.abs(model.coefficients[j]! / coef[one]! - 1), one).toBeLessThan(1e-7)
      expect(Math.abs(model.standardErrors[j]! / se[one]! - 1), one).toBeLessThan(1e-7)
    })
    expect(concordance(watched, coxRisk(model, columns))).toBeCloseTo(c, 10)
  })
})

/** R's names: the column with the level behind it, or the column alone. */
function columnOf(name: string, texts: (name: string) => string[]): Float64Array {
  const parent = ['Contract', 'InternetService', 'Partner', 'PaperlessBilling'].find((column) => name.startsWith(column))
  return parent ? Float64Array.from(texts(parent), (text) => (text === name.slice(parent.length) ? 1 : 0)) : Float64Array.from(texts(name), Number)
}
