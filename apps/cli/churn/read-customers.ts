import { hashSplit, type Split } from '#analytics/index.ts'
import { need, UsageError, type Values } from '../command.ts'
import { modelColumns, type ModelColumns } from '../files/model-columns.ts'
import { openFile } from '../files/open-file.ts'
import { columnAt, readColumns } from '../files/read-columns.ts'
import { says } from '../files/says.ts'
import { numbersOf } from '../files/typed-columns.ts'

/** The customers of a file: who left, what is known of each, how long each was watched, and who is kept back for the test. */
export interface Customers { left: Uint8Array; model: ModelColumns; time: Float64Array | undefined; split: Split }

/** Reads customers for a churn model: every column but the target, the id and (for Cox) the time is a quality.
 *  @throws UsageError where a column is not there or nobody left */
export async function readCustomers(path: string, values: Values): Promise<Customers> {
  const file = await openFile(path, values)
  const at = (said: string): string => file.columns[columnAt(file, said)]!
  const target = at(need(values, 'target'))
  const id = typeof values.id === 'string' ? at(values.id) : undefined
  const timeName = values.model === 'cox' ? at(typeof values.time === 'string' ? values.time : timeLike(file.columns)) : undefined
  const { column, line, rows } = await readColumns(file, Object.fromEntries(file.columns.map((name, i) => [name, String(i + 1)])))
  const positive = need(values, 'positive')
  const left = Uint8Array.from(column[target]!, (cell) => (says(cell, positive) ? 1 : 0))
  if (!left.includes(1) || !left.includes(0)) throw new UsageError(`${target} is ${left.includes(1) ? 'always' : 'never'} ${positive}`)
  const time = timeName === undefined ? undefined : numbersOf(column[timeName]!, line, timeName)
  const qualities = Object.fromEntries(Object.entries(column).filter(([name]) => ![target, id, timeName].includes(name)))
  return { left, model: modelColumns(qualities), time, split: splitOf(rows, values) }
}

function timeLike(columns: readonly string[]): string {
  const found = columns.filter((name) => /^(tenure|time|duration|months?|weeks?|days?)$/i.test(name.trim()))
  if (found.length !== 1) throw new UsageError('--time is missing: the column that says how long each customer was watched')
  return found[0]!
}

function splitOf(rows: number, values: Values): Split {
  const said = String(values.split ?? 'hash:0:0.25')
  const [, seed, fraction] = /^hash:(-?\d+):(0?\.\d+|0|1)$/.exec(said) ?? []
  if (seed === undefined) throw new UsageError(`--split ${said} is not hash:SEED:FRACTION`)
  const split = hashSplit(rows, Number(seed), Number(fraction))
  if (!split.train.length || !split.test.length) throw new UsageError(`--split ${said} leaves ${split.train.length} rows to learn from and ${split.test.length} to test on`)
  return split
}
