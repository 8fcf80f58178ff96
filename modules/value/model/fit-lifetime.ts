import {
  type BuyingHistories, type Choice, chooseModel, compareHoldout, contractTenures, crowding, expectedPurchases, fitContract, fitLikelier, fitModel, fitSpend, type FittedModel, type FittedSpend, judge, minimumData, type ModelKind,
  type SpendModel, type TimeUnit, TooLittleData,
} from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import type { Histories, Observing, Seen } from './observe-part.ts'
import type { AnyModel, FitReport, LifetimeModel, NoModel } from './lifetime-model.ts'
import { contractRatios, newcomerOf, ratiosOf, type ValueTerms } from './ratios.ts'

export interface FitInput { seen: Omit<Seen, 'returned'>; how: Observing; why: Choice['why']; terms: ValueTerms; days: { calibration: string; end: string } }

export const compute: Compute<FitInput, LifetimeModel | NoModel> = (input) => fitLifetime(input)

/** Fits the firm's model of lifetime value, tries it on time held out, and judges it. */
export function fitLifetime(input: FitInput): LifetimeModel | NoModel {
  try {
    return input.how.shape === 'contract' ? fitContracts(input) : fitPurchases(input)
  } catch (error) {
    if (error instanceof TooLittleData) return { tooLittle: { customers: error.customers, repeaters: error.repeaters } }
    throw error
  }
}

function fitPurchases({ seen, how, why, terms, days }: FitInput): LifetimeModel {
  const histories = asHistories(seen.histories, how.unit)
  const discrete = how.shape === 'discrete'
  const likelier = discrete ? undefined : fitLikelier(histories)
  const model = likelier?.model ?? fitModel('bg-bb', histories)
  const fitted = spendOf(seen.histories)
  const spend: SpendModel = fitted ?? flatSpend(seen.histories.z)
  const tried = holdout(model.kind, seen, how, days)
  const verdict = judge(model, { ...(tried && { holdout: tried }), ...(fitted && { spend: fitted }), crowded: discrete ? 0 : crowding(histories) })
  return {
    why, model: { kind: model.kind, unit: how.unit, params: model.params }, spend: { kind: spend.kind, params: spend.params } as SpendModel, fit: reportOf(model),
    spendFit: fitted ? { kind: fitted.kind, params: { ...fitted.params }, customers: fitted.customers, correlation: fitted.correlation, status: fitted.status } : null,
    rival: likelier ? { kind: model.kind === 'mbg-nbd' ? 'pareto-nbd' : 'mbg-nbd', lead: likelier.lead } : null,
    holdout: tried && { from: days.calibration, to: days.end, ...tried }, verdict, second: secondOf(model, seen, how, (of) => newcomerOf(of, spend, terms)),
    ratios: { ...ratiosOf(model, fitted ?? null, spend, seen.histories, terms), returns: seen.silences ? seen.returns / seen.silences : null },
  }
}

export const asHistories = ({ x, tx, T }: Histories, unit: TimeUnit): BuyingHistories => ({ unit, x, tx, T })

function spendOf({ x, z }: Histories): FittedSpend | undefined {
  let payers = 0
  for (let i = 0; i < x.length; i++) if (x[i]! > 0 && z[i]! > 0) payers++
  return payers < 10 ? undefined : fitSpend(x, z)
}

/** Where too few paid to learn from, everybody's mean. */
function flatSpend(z: Float64Array): SpendModel {
  const paid = z.filter((v) => v > 0)
  return { kind: 'shrunken-mean', params: { mean: paid.length ? paid.reduce((a, b) => a + b, 0) / paid.length : 0, k: 1 } }
}

function reportOf({ params, se, logLikelihood, status, edge, customers, repeaters }: FittedModel): FitReport {
  const known = Object.fromEntries(Object.entries(se).map(([name, v]) => [name, Number.isFinite(v) ? v as number : null]))
  return { params: { ...params }, se: known, logLikelihood, status, edge, customers, repeaters }
}

function holdout(kind: ModelKind, seen: FitInput['seen'], how: Observing, days: FitInput['days']): ReturnType<typeof compareHoldout> | null {
  const before = seen.calibration
  if (!before || !(before.horizon > 0) || days.calibration === days.end) return null
  try {
    const model = fitModel(kind, asHistories(before, how.unit))
    return compareHoldout(before.x, before.actual, expectedPurchases(model, asHistories(before, how.unit), { length: before.horizon, unit: how.unit }))
  } catch (error) {
    if (error instanceof TooLittleData) return null
    throw error
  }
}

/** The won back are modelled by themselves where there are enough of them. */
function secondOf(model: FittedModel, { second }: FitInput['seen'], how: Observing, worth: (model: FittedModel) => number): LifetimeModel['second'] {
  const repeaters = second.x.filter((x) => x > 0).length
  const enough = second.x.length >= minimumData.customers && repeaters >= minimumData.repeaters
  const own = enough ? fitModel(model.kind, asHistories(second, how.unit)) : model
  return { model: { kind: own.kind, unit: own.unit, params: own.params } as AnyModel, pooled: !enough, customers: second.x.length, repeaters, newcomer: worth(own) }
}

function fitContracts({ seen: { histories, silences, returns }, how, why, terms }: FitInput): LifetimeModel {
  const lost = histories.tx.filter((there) => there === 0).length
  if (histories.x.length < minimumData.customers || lost < minimumData.repeaters) throw new TooLittleData(histories.x.length, lost)
  const fit = fitContract(contractTenures(how.unit, { periods: Int32Array.from(histories.x), there: Uint8Array.from(histories.tx) }))
  const model: AnyModel = { kind: 'sbg', unit: how.unit, params: fit.params }
  const spend = flatSpend(histories.z)
  const ratios = contractRatios(fit, histories, spend, terms)
  return {
    why, model, spend, spendFit: null, rival: null, holdout: null,
    fit: { params: { ...fit.params }, se: { ...fit.se }, logLikelihood: fit.logLikelihood, status: fit.status, edge: [], customers: histories.x.length, repeaters: histories.x.filter((x) => x > 1).length },
    verdict: { believed: 'with-care', reasons: [{ code: 'no-holdout', value: 0 }] }, second: { model, pooled: true, customers: 0, repeaters: 0, newcomer: ratios.newcomer },
    ratios: { ...ratios, returns: silences ? returns / silences : null },
  }
}

/** Which model the firm's way of dealing calls for. Days crowded with purchases count as set occasions. */
export function chooseShape(business: 'open' | 'occasions' | 'contract', histories?: BuyingHistories): { shape: Observing['shape']; why: Choice['why'] } {
  const choice = chooseModel({ contract: business === 'contract', occasions: business === 'occasions' }, histories)
  return { shape: choice.kind === 'sbg' ? 'contract' : choice.kind === 'bg-bb' ? 'discrete' : 'any-time', why: choice.why }
}
