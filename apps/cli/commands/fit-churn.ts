import { auc, brier, calibration, concordance, kolmogorovSmirnov, lift, logLoss, take } from '#analytics/index.ts'
import { fitCox, fitLogit, type Fitted, fitTrees } from '../churn/fit-customers.ts'
import { type Customers, readCustomers } from '../churn/read-customers.ts'
import { type Command, UsageError } from '../command.ts'
import { choiceOption, numberOption, orUsage } from '../files/options.ts'
import { readingOptions, readingUsage } from '../files/reading-options.ts'

export const command: Command = {
  usage: `fit churn FILE --target COLUMN --positive VALUE [--id COLUMN] --model logit|gbdt|cox [--time COLUMN] [--split hash:SEED:FRACTION|time:COLUMN:yyyy-mm-dd] [--l2 C] [--seed N] ${readingUsage} [--json]`,
  options: { ...readingOptions, target: { type: 'string' }, positive: { type: 'string' }, id: { type: 'string' }, model: { type: 'string' }, time: { type: 'string' }, split: { type: 'string' }, l2: { type: 'string' }, seed: { type: 'string' } },
  words: [1, 1],
  async run({ values, words }) {
    const name = choiceOption(values, 'model', ['logit', 'gbdt', 'cox'])
    const l2 = numberOption(values, 'l2', { least: 0 })
    if (l2 !== undefined && name !== 'logit') throw new UsageError('--l2 is for --model logit')
    const seed = numberOption(values, 'seed', { whole: true }) ?? 1
    const customers = await readCustomers(words[0]!, values)
    const fitted = orUsage(() => ({ logit: () => fitLogit(customers, l2), gbdt: () => fitTrees(customers, seed), cox: () => fitCox(customers) })[name]())
    const { blanks, leftOut } = customers.model
    const { scores, curves } = judged(customers, fitted)
    const n = { train: customers.split.train.length, test: customers.split.test.length }
    const json = { model: name, ...scores, n, ...fitted.told, ...curves, ...(customers.days && { split: customers.days }), ...(Object.keys(blanks).length && { blanksAsZero: blanks }), ...(Object.keys(leftOut).length && { leftOut }) }
    return { json, text: `${name}: AUC ${scores.auc.toFixed(4)}, log loss ${scores.logLoss.toFixed(4)}, Brier ${scores.brier.toFixed(4)} on ${n.test} customers that the model had not seen; the highest tenth leaves ${scores.topDecileLift.toFixed(2)} times as often${seasonal(customers)}` }
  },
}

/** Said where the rows learnt from have not seen a whole year: what is seasonal looks like a quality of customers. */
const seasonal = ({ days }: Customers): string => (days && !days.wholeYear ? `\nwhat was learnt from (${days.learnt.join(' to ')}) covers less than a year: seasons cannot be told apart` : '')

/** The scores on the test rows; for Cox also Harrell's concordance, which minds when they left. */
function judged({ left, split, time }: Customers, { probability, order }: Fitted) {
  const outcome = take(left, split.test)
  const { n, predicted, actual, error } = calibration(probability, outcome)
  const groups = lift(order, outcome)
  const scores = {
    auc: auc(order, outcome), logLoss: logLoss(probability, outcome), brier: brier(probability, outcome), ks: kolmogorovSmirnov(order, outcome), topDecileLift: groups.lift[0]!,
    ...(time && { concordance: concordance({ time: take(time, split.test), event: outcome }, order) }),
  }
  return { scores, curves: { decileRates: [...groups.rate], calibration: { n: [...n], predicted: [...predicted], actual: [...actual], error } } }
}
