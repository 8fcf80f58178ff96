import { kMeans, silhouette, standardised } from '#analytics/index.ts'
import { type Command, need, UsageError } from '../command.ts'
import { openFile } from '../files/open-file.ts'
import { choiceOption, numberOption, orUsage } from '../files/options.ts'
import { columnAt, readColumns } from '../files/read-columns.ts'
import { readingOptions, readingUsage } from '../files/reading-options.ts'
import { numbersOf } from '../files/typed-columns.ts'

export const command: Command = {
  usage: `fit kmeans FILE --columns A,B,… --k 5 [--init spread|first] [--starts 10] [--seed 1] [--log] [--standardise] ${readingUsage} [--json]`,
  options: { ...readingOptions, columns: { type: 'string' }, k: { type: 'string' }, init: { type: 'string' }, starts: { type: 'string' }, seed: { type: 'string' }, log: { type: 'boolean' }, standardise: { type: 'boolean' } },
  words: [1, 1],
  async run({ values, words }) {
    need(values, 'k')
    const k = numberOption(values, 'k', { least: 1, whole: true })!
    const options = { init: choiceOption(values, 'init', ['spread', 'first']), starts: numberOption(values, 'starts', { least: 1, whole: true }), seed: numberOption(values, 'seed', { whole: true }) }
    const file = await openFile(words[0]!, values)
    const names = need(values, 'columns').split(',').map((said) => file.columns[columnAt(file, said.trim())]!)
    const { column, line } = await readColumns(file, Object.fromEntries(names.map((name) => [name, name])))
    const given = names.map((name) => checked(numbersOf(column[name]!, line, name), line, name, values.log === true))
    const scaled = given.map((one) => (values.standardise ? standardised(one) : { column: one, mean: 0, scale: 1 }))
    const columns = scaled.map((one) => one.column)
    const found = orUsage(() => kMeans(columns, k, options))
    const centres = Array.from({ length: k }, (_, c) => [...found.centres.subarray(c * names.length, (c + 1) * names.length)])
    const inUnits = centres.map((centre) => centre.map((x, j) => back(x * scaled[j]!.scale + scaled[j]!.mean, values.log === true)))
    const json = { k, inertia: found.inertia, sizes: [...found.sizes], centres, iterations: found.iterations, settled: found.settled, columns: names, centresInUnits: inUnits, silhouette: k > 1 ? silhouette(columns, found.cluster, k, 2_000).mean : null }
    return { json, text: inUnits.map((centre, c) => `${found.sizes[c]}  ${centre.map((x, j) => `${names[j]} ${x.toPrecision(4)}`).join('  ')}`).join('\n') }
  },
}

const back = (x: number, log: boolean): number => (log ? Math.expm1(x) : x)

/** Every cell a number; with --log its log(1 + x), so above −1. */
function checked(numbers: Float64Array, line: readonly number[], name: string, log: boolean): Float64Array {
  const lacking = numbers.findIndex((x) => Number.isNaN(x) || (log && x <= -1))
  if (lacking >= 0) throw new UsageError(`line ${line[lacking]}: ${name} ${log && !Number.isNaN(numbers[lacking]) ? 'has no logarithm' : 'is empty'}`)
  return log ? numbers.map(Math.log1p) : numbers
}
