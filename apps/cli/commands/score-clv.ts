import { duration, expectedSpend, residualValue, score } from '#analytics/index.ts'
import { type Command, need, UsageError } from '../command.ts'
import { clvOptions, clvUsage } from '../clv/options.ts'
import { readHistories } from '../clv/read-histories.ts'
import { covariatesFor } from '../clv/read-covariates.ts'
import { readModel } from '../clv/read-model.ts'
import { numberOption, orUsage } from '../files/options.ts'

/** Lines written at once. */
const AT_ONCE = 5_000

export const command: Command = {
  usage: `score clv FILE --params JSON|PATH --horizon N [--model M] ${clvUsage} [--discount RATE [--margin SHARE]] [--json-lines] [--json]   (with --discount and a spend model: the residual value for ever)`,
  options: { ...clvOptions, params: { type: 'string' }, horizon: { type: 'string' }, discount: { type: 'string' }, margin: { type: 'string' }, 'json-lines': { type: 'boolean' } },
  words: [1, 1],
  async run({ values, words }) {
    const { model, spend } = readModel(values)
    need(values, 'horizon')
    const horizon = duration(numberOption(values, 'horizon', { least: 0 })!, model.unit)
    const yearly = numberOption(values, 'discount', { least: 0 })
    const margin = numberOption(values, 'margin', { least: 0, most: 1 }) ?? 1
    const { histories, names, z, covariates: known } = await readHistories(words[0]!, { ...values, unit: model.unit }, model.kind)
    if (yearly !== undefined && !(spend && z)) throw new UsageError('--discount needs amounts and a spend model in --params')
    const covariates = covariatesFor(model.kind, known)
    const { pAlive, expected } = orUsage(() => score(model, histories, horizon, covariates))
    const spends = spend && z ? expectedSpend(spend, histories.x, z) : undefined
    const residual = spend && z && yearly !== undefined ? orUsage(() => residualValue(model, spend, histories, z, { yearly, margin }, covariates)) : undefined
    const row = (i: number) => ({
      customer: names[i]!, x: histories.x[i]!, tx: histories.tx[i]!, T: histories.T[i]!, pAlive: pAlive[i]!, expected: expected[i]!,
      ...(spends && { spend: spends[i]! }), ...(residual && { residualValue: residual[i]! }),
    })
    if (values['json-lines']) return writeLines(names.length, (i) => JSON.stringify(row(i)))
    const json = names.map((_, i) => row(i))
    return { json, text: json.map((r) => `${r.customer}  x ${r.x}  alive ${r.pAlive.toFixed(3)}  expected ${r.expected.toFixed(3)}`).join('\n') }
  },
}

async function writeLines(count: number, line: (i: number) => string): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, k) => `${line(from + k)}\n`)
    await new Promise<void>((resolve) => { process.stdout.write(lines.join(''), () => resolve()) })
  }
}
