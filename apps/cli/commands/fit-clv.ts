import { type Covariates, compareHoldout, crowding, fitModel, fitSpend, type FittedModel, type FittedSpend, type Holdout, judge, score, verdictSentence } from '#analytics/index.ts'
import { type Command, UsageError } from '../command.ts'
import { chooseFor, withChoice } from '../clv/choose-for.ts'
import { fitContracts } from '../clv/fit-contracts.ts'
import { clvOptions, clvUsage, modelKind } from '../clv/options.ts'
import { type FileHistories, readHistories } from '../clv/read-histories.ts'
import { covariatesFor } from '../clv/read-covariates.ts'
import { orUsage } from '../files/options.ts'

export const command: Command = {
  usage: `fit clv FILE --model auto|bg-nbd|mbg-nbd|pareto-nbd|bg-bb|sbg ${clvUsage} [--observation-end yyyy-mm-dd] [--spend gamma-gamma] [--json]   (auto: [--business open|occasions|contract]; sbg: [--tenure COLUMN --lost COLUMN[:VALUE]] [--discount RATE])`,
  options: { ...clvOptions, business: { type: 'string' }, tenure: { type: 'string' }, lost: { type: 'string' }, discount: { type: 'string' } },
  words: [1, 1],
  async run({ values, words }) {
    const chosen = values.model === 'auto' ? await chooseFor(words[0]!, values) : undefined
    if (values.model === 'sbg' || chosen?.kind === 'sbg') return withChoice(await fitContracts(words[0]!, values), chosen)
    const kind = chosen?.kind ?? modelKind(values.model)
    if (values.spend !== undefined && values.spend !== 'gamma-gamma') throw new UsageError(`--spend is gamma-gamma, not ${String(values.spend)}`)
    const file = await readHistories(words[0]!, values, kind)
    const covariates = covariatesFor(kind, file.covariates)
    const model = orUsage(() => fitModel(kind, file.histories, covariates))
    if (values.spend && !file.z) throw new UsageError('--spend needs --amount or --mean')
    const spend = values.spend ? orUsage(() => fitSpend(file.histories.x, file.z!, file.histories.weight)) : undefined
    const { holdout, meanPAlive } = assess(model, file, covariates)
    const verdict = judge(model, { holdout, spend, crowded: crowding(file.histories) })
    return withChoice({
      json: {
        n: model.customers, repeaters: model.repeaters, model: kind, unit: model.unit, params: model.params, se: model.se, logLikelihood: model.logLikelihood, status: model.status, edge: model.edge, ...(model.effects && { effects: model.effects }),
        ...(spend && { spend: told(spend) }), ...(holdout && { holdout: { ...holdout, byFrequency: holdout.byFrequency.map(({ orMore, x, ...bin }) => ({ x: orMore ? `${x}+` : x, ...bin })) } }),
        meanPAlive, counts: file.counts, verdict: { ...verdict, sentence: verdictSentence(verdict) },
      },
      text: [`${model.customers} customers, ${model.repeaters} bought again; ${kind} by the ${model.unit}, ${model.status}`, ...Object.entries(model.params).map(([name, value]) => `${name} ${Number(value).toPrecision(6)}`), verdictSentence(verdict)].join('\n'),
    }, chosen)
  },
}

function assess(model: FittedModel, { histories, later }: FileHistories, covariates: Covariates): { holdout?: Holdout; meanPAlive: number } {
  const { pAlive, expected } = score(model, histories, later?.horizon ?? { length: 0, unit: model.unit }, covariates)
  const weight = (i: number): number => (histories.weight ? histories.weight[i]! : 1)
  return {
    ...(later && { holdout: compareHoldout(histories.x, later.actual, expected) }),
    meanPAlive: pAlive.reduce((sum, p, i) => sum + p * weight(i), 0) / model.customers,
  }
}

const told = ({ kind, params, se, logLikelihood, status, customers, correlation }: FittedSpend) => ({ kind, params, se, logLikelihood, status, n: customers, correlation })
