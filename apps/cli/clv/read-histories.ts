import { observe, observeLater, type BuyingHistories, type Duration, type ModelKind, type OrderRows } from '#analytics/index.ts'
import { UsageError, type Values } from '../command.ts'
import { openFile, type SourceFile } from '../files/open-file.ts'
import { orUsage } from '../files/options.ts'
import { columnAt, readColumns } from '../files/read-columns.ts'
import { coded, dayOption, daysOf, numbersOf } from '../files/typed-columns.ts'
import { customerCovariates, rowCovariates } from './read-covariates.ts'
import { readAmounts } from './read-amounts.ts'
import { unitOf } from './options.ts'

/** Histories out of a file, with what was done to get them. */
export interface FileHistories {
  histories: BuyingHistories
  names: string[]
  /** mean amount of the repeat purchases, where the file has amounts */
  z?: Float64Array
  later?: { actual: Float64Array; horizon: Duration }
  /** columns by which customers differ, one value for each history */
  covariates: Record<string, Float64Array>
  counts: Record<string, number>
}

const summaryNames = { frequency: ['frequency', 'x'], recency: ['recency', 't_x', 'tx'], age: ['T', 'age', 'periods', 'n'], mean: ['monetary_value', 'zbar', 'mean'], weight: ['weights', 'weight', 'count'], customer: ['ID', 'customer', 'customer_id'] }
type SummaryColumn = keyof typeof summaryNames

/** Reads order rows (`--customer`, `--date`), or histories that are summed up already: columns said by options or called as other packages call them. */
export async function readHistories(path: string, values: Values, kind: ModelKind): Promise<FileHistories> {
  const file = await openFile(path, values)
  const summary = summaryColumns(file, values)
  if (typeof values.date === 'string') return readOrders(file, values, kind)
  if (summary.frequency && summary.recency && summary.age) return readSummary(file, values, summary)
  throw new UsageError('say --customer and --date, or --frequency, --recency and --age')
}

function summaryColumns(file: SourceFile, values: Values): Partial<Record<SummaryColumn, string>> {
  const known = Object.entries(summaryNames).map(([name, titles]) => [name, values[name] ?? titles.find((title) => file.columns.includes(title))])
  return Object.fromEntries(known.filter(([, column]) => column !== undefined)) as Partial<Record<SummaryColumn, string>>
}

async function readSummary(file: SourceFile, values: Values, columns: Partial<Record<SummaryColumn, string>>): Promise<FileHistories> {
  const { line, column } = await readColumns(file, columns as Record<SummaryColumn, string>)
  const numbers = (name: SummaryColumn): Float64Array => {
    const found = numbersOf(column[name], line, name)
    const lacking = found.findIndex(Number.isNaN)
    if (lacking >= 0) throw new UsageError(`line ${line[lacking]}: ${name} is empty`)
    return found
  }
  const histories = { unit: unitOf(values), x: numbers('frequency'), tx: numbers('recency'), T: numbers('age'), ...(columns.weight && { weight: numbers('weight') }) }
  return { histories, names: columns.customer ? column.customer : line.map(String), ...(columns.mean && { z: numbers('mean') }), covariates: await rowCovariates(file, values), counts: {} }
}

async function readOrders(file: SourceFile, values: Values, kind: ModelKind): Promise<FileHistories> {
  if (typeof values.customer !== 'string' || typeof values.date !== 'string') throw new UsageError('--customer and --date are both needed')
  const { line, column } = await readColumns(file, { customer: values.customer, date: values.date })
  const amount = typeof values.amount === 'string' ? await readAmounts(file, values.amount) : new Float64Array(line.length)
  const complete = Array.from(line.keys()).filter((i) => column.customer[i]!.trim() !== '' && column.date[i]!.trim() !== '' && !Number.isNaN(amount[i]))
  const pick = <T>(list: ArrayLike<T>): T[] => complete.map((i) => list[i]!)
  const customers = coded(pick(column.customer))
  const rows: OrderRows = { customer: customers.code, day: daysOf(pick(column.date), pick(line), file.columns[columnAt(file, values.date)]!, values), amount: Float64Array.from(pick(amount)) }
  if (rows.day.length === 0) throw new UsageError(`${file.path}: no row has a customer and a date`)
  const last = rows.day.reduce((a, b) => Math.max(a, b))
  const end = dayOption(values, 'calibration-end') ?? last
  const until = dayOption(values, 'observation-end') ?? last
  const how = { unit: unitOf(values), end, discrete: kind === 'bg-bb' }
  const known = await customerCovariates(file, values, complete, customers.code, customers.names.length)
  return orUsage(() => {
    const seen = observe(rows, customers.names.length, how)
    const { merged, refunds, reversed, late, without } = seen
    const later = values['calibration-end'] !== undefined && until > end ? observeLater(rows, customers.names.length, how, seen, until) : undefined
    return {
      histories: seen.histories, names: Array.from(seen.customer, (c) => customers.names[c]!), ...(values.amount !== undefined && { z: seen.meanSpend }), ...(later && later.horizon.length > 0 && { later }),
      covariates: Object.fromEntries(Object.entries(known).map(([name, column]) => [name, Float64Array.from(seen.customer, (c) => column[c]!)])),
      counts: { rows: line.length, rowsIncomplete: line.length - complete.length, mergedSameDay: merged, refunds, purchasesReversed: reversed, customersFirstBoughtLater: late, customersWithoutPurchase: without },
    }
  })
}
