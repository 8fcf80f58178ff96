import { compareHoldout, crowding, fitModel, fitSpend, type FittedModel, type FittedSpend, type Holdout, judge, score, verdictSentence } from '#analytics/index.ts'
import { type Command, UsageError } from '../command.ts'
import { clvOptions, clvUsage, modelKind } from '../clv/options.ts'
import { type FileHistories, readHistories } from '../clv/read-histories.ts'
import { orUsage } from '../files/options.ts'

export const command: Command = {
  usage: `fit clv FILE --model bg-nbd|mbg-nbd|pareto-nbd|bg-bb ${clvUsage} [--observation-end yyyy-mm-dd] [--spend gamma-gamma] [--json]`,
  options: clvOptions,
  words: [1, 1],
  async run({ values, words }) {
    const kind = modelKind(values.model)
    if (values.spend !== undefined && values.spend !== 'gamma-gamma') throw new UsageError(`--spend is gamma-gamma, not ${String(values.spend)}`)
    const file = await readHistories(words[0]!, values, kind)
    const model = orUsage(() => fitModel(kind, file.histories))
    if (values.spend && !file.z) throw new UsageError('--spend needs --amount or --mean')
    const spend = values.spend ? orUsage(() => fitSpend(file.histories.x, file.z!, file.histories.weight)) : undefined
    const { holdout, meanPAlive } = assess(model, file)
    const verdict = judge(model, { holdout, spend, crowded: crowding(file.histories) })
    return {
      json: {
        n: model.customers, repeaters: model.repeaters, model: kind, unit: model.unit, params: model.params, se: model.se, logLikelihood: model.logLikelihood, status: model.status, edge: model.edge,
        ...(spend && { spend: told(spend) }), ...(holdout && { holdout: { ...holdout, byFrequency: holdout.byFrequency.map(({ orMore, x, ...bin }) => ({ x: orMore ? `${x}+` : x, ...bin })) } }),
        meanPAlive, counts: file.counts, verdict: { ...verdict, sentence: verdictSentence(verdict) },
      },
      text: [`${model.customers} customers, ${model.repeaters} bought again; ${kind} by the ${model.unit}, ${model.status}`, ...Object.entries(model.params).map(([name, value]) => `${name} ${Number(value).toPrecision(6)}`), verdictSentence(verdict)].join('\n'),
    }
  },
}

function assess(model: FittedModel, { histories, later }: FileHistories): { holdout?: Holdout; meanPAlive: number } {
  const { pAlive, expected } = score(model, histories, later?.horizon ?? { length: 0, unit: model.unit })
  const weight = (i: number): number => (histories.weight ? histories.weight[i]! : 1)
  return {
    ...(later && { holdout: compareHoldout(histories.x, later.actual, expected) }),
    meanPAlive: pAlive.reduce((sum, p, i) => sum + p * weight(i), 0) / model.customers,
  }
}

const told = ({ kind, params, se, logLikelihood, status, customers, correlation }: FittedSpend) => ({ kind, params, se, logLikelihood, status, n: customers, correlation })
