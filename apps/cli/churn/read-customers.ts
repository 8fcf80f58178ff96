import { hashSplit, type Split, timeSplit } from '#analytics/index.ts'
import { dayFromNumber } from '#kernel/date.ts'
import { need, UsageError, type Values } from '../command.ts'
import { modelColumns, type ModelColumns } from '../files/model-columns.ts'
import { openFile } from '../files/open-file.ts'
import { columnAt, readColumns } from '../files/read-columns.ts'
import { says } from '../files/says.ts'
import { daysOf, numbersOf } from '../files/typed-columns.ts'

/** The customers of a file: who left, what is known of each, how long each was watched, and who is kept back for the test. */
export interface Customers { left: Uint8Array; model: ModelColumns; time: Float64Array | undefined; split: Split; days: SplitDays | undefined }

/** The days on either side of a split by time; `wholeYear`: what was learnt from has seen every season. */
export interface SplitDays { column: string; learnt: [from: string, to: string]; tested: [from: string, to: string]; wholeYear: boolean }

/** Reads customers for a churn model: every column but the target, the id and (for Cox) the time is a quality.
 *  @throws UsageError where a column is not there or nobody left */
export async function readCustomers(path: string, values: Values): Promise<Customers> {
  const file = await openFile(path, values)
  const said = String(values.split ?? 'hash:0:0.25')
  const byTime = /^time:(.+):(\d{4}-\d\d-\d\d)$/.exec(said)
  const at = (said: string): string => file.columns[columnAt(file, said)]!
  const target = at(need(values, 'target'))
  const id = typeof values.id === 'string' ? at(values.id) : undefined
  const timeName = values.model === 'cox' ? at(typeof values.time === 'string' ? values.time : timeLike(file.columns)) : undefined
  const { column, line, rows } = await readColumns(file, Object.fromEntries(file.columns.map((name, i) => [name, String(i + 1)])))
  const positive = need(values, 'positive')
  const left = Uint8Array.from(column[target]!, (cell) => (says(cell, positive) ? 1 : 0))
  if (!left.includes(1) || !left.includes(0)) throw new UsageError(`${target} is ${left.includes(1) ? 'always' : 'never'} ${positive}`)
  const time = timeName === undefined ? undefined : numbersOf(column[timeName]!, line, timeName)
  const dayName = byTime ? at(byTime[1]!) : undefined
  const { split, days } = dayName ? splitByTime(daysOf(column[dayName]!, line, dayName, values), dayName, byTime![2]!) : { split: splitOf(rows, said), days: undefined }
  const qualities = Object.fromEntries(Object.entries(column).filter(([name]) => ![target, id, timeName, dayName].includes(name)))
  return { left, model: modelColumns(qualities), time, split, days }
}

function timeLike(columns: readonly string[]): string {
  const found = columns.filter((name) => /^(tenure|time|duration|months?|weeks?|days?)$/i.test(name.trim()))
  if (found.length !== 1) throw new UsageError('--time is missing: the column that says how long each customer was watched')
  return found[0]!
}

function splitOf(rows: number, said: string): Split {
  const [, seed, fraction] = /^hash:(-?\d+):(0?\.\d+|0|1)$/.exec(said) ?? []
  if (seed === undefined) throw new UsageError(`--split ${said} is not hash:SEED:FRACTION or time:COLUMN:yyyy-mm-dd`)
  return checked(hashSplit(rows, Number(seed), Number(fraction)), said)
}

const YEAR = 365

/** What lies before the day is learnt from, the day and what follows is tested. */
function splitByTime(day: Int32Array, column: string, from: string): { split: Split; days: SplitDays } {
  const split = checked(timeSplit(day, Date.parse(from) / 86_400_000), `time:${column}:${from}`)
  const span = (rows: Uint32Array): [number, number] => rows.reduce<[number, number]>(([least, most], row) => [Math.min(least, day[row]!), Math.max(most, day[row]!)], [Infinity, -Infinity])
  const [learnt, tested] = [span(split.train), span(split.test)]
  const said = ([least, most]: [number, number]): [string, string] => [dayFromNumber(least), dayFromNumber(most)]
  return { split, days: { column, learnt: said(learnt), tested: said(tested), wholeYear: learnt[1] - learnt[0] >= YEAR - 1 } }
}

function checked(split: Split, said: string): Split {
  if (!split.train.length || !split.test.length) throw new UsageError(`--split ${said} leaves ${split.train.length} rows to learn from and ${split.test.length} to test on`)
  return split
}
