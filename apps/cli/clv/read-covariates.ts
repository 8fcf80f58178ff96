import { families, type Covariates, type ModelKind } from '#analytics/index.ts'
import { UsageError, type Values } from '../command.ts'
import { modelColumns } from '../files/model-columns.ts'
import type { SourceFile } from '../files/open-file.ts'
import { readColumns } from '../files/read-columns.ts'

const named = (values: Values): string[] => (typeof values.covariates === 'string' ? values.covariates.split(',').map((name) => name.trim()).filter(Boolean) : [])

/** The columns of `--covariates`, a value for each row: numbers as they stand, words as a flag per level. */
export async function rowCovariates(file: SourceFile, values: Values): Promise<Record<string, Float64Array>> {
  const names = named(values)
  if (!names.length) return {}
  const { column } = await readColumns(file, Object.fromEntries(names.map((name) => [name, name])))
  const made = modelColumns(column)
  const [left] = Object.keys(made.leftOut)
  if (left) throw new UsageError(`--covariates ${left}: too many different words`)
  return Object.fromEntries(made.names.map((name, k) => [name, Float64Array.from(made.columns[k]!)]))
}

/** The same for customers of order rows, each of whose rows must say the same.
 *  @param rows which rows count
 *  @param customer the customer of each of them */
export async function customerCovariates(file: SourceFile, values: Values, rows: readonly number[], customer: Int32Array, customers: number): Promise<Record<string, Float64Array>> {
  const columns = await rowCovariates(file, values)
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => {
    const own = new Float64Array(customers).fill(NaN)
    for (const [k, row] of rows.entries()) {
      const c = customer[k]!
      if (!Number.isNaN(own[c]) && own[c] !== column[row]) throw new UsageError(`--covariates ${name} differs between the rows of one customer: it has to be what the customer is, not what a purchase is`)
      own[c] = column[row]!
    }
    return [name, own]
  }))
}

/** Columns under each parameter that the model lets customers differ by. */
export function covariatesFor(kind: ModelKind, columns: Record<string, Float64Array>): Covariates {
  if (!Object.keys(columns).length) return {}
  const parameters = Object.keys(families[kind].covariates)
  if (!parameters.length) throw new UsageError(`${kind} takes no covariates`)
  return Object.fromEntries(parameters.map((parameter) => [parameter, columns]))
}
