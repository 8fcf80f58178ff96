import type { SourceFile } from '../files/open-file.ts'
import { readColumns } from '../files/read-columns.ts'
import { numbersOf } from '../files/typed-columns.ts'

/** Amounts of a column, or of two multiplied: `Quantity*UnitPrice`. NaN where a cell is empty. */
export async function readAmounts(file: SourceFile, said: string): Promise<Float64Array> {
  const [first, second] = file.columns.includes(said) ? [said] : said.split('*').map((name) => name.trim())
  const { line, column } = await readColumns(file, { first: first!, second: second ?? first! })
  const amount = numbersOf(column.first, line, first!)
  if (second === undefined) return amount
  const factor = numbersOf(column.second, line, second)
  return amount.map((a, i) => a * factor[i]!)
}
