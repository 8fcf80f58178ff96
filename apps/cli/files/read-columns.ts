import { UsageError } from '../command.ts'
import { rowsOf, type SourceFile } from './open-file.ts'

/** The position of a column that is said by its header name (letters' case does not matter) or by its number from 1.
 *  @throws UsageError that names the columns there are */
export function columnAt(file: SourceFile, said: string): number {
  const exact = file.columns.indexOf(said)
  if (exact >= 0) return exact
  const like = file.columns.findIndex((name) => name.toLowerCase() === said.trim().toLowerCase())
  if (like >= 0) return like
  if (/^\d+$/.test(said) && Number(said) >= 1 && Number(said) <= file.columns.length) return Number(said) - 1
  throw new UsageError(`there is no column ${said}; the columns are ${file.columns.map((name, i) => (name === String(i + 1) ? name : `${i + 1} ${name}`)).join(', ')}`)
}

/** Columns as texts, each as long as the file has rows, with the line that each row stands on. A cell that a short row lacks is empty. */
export interface TextColumns<K extends string> { rows: number; line: number[]; column: Record<K, string[]> }

/** Reads the columns that are wanted, by name or number, in one pass: `readColumns(file, { customer: '1', date: 'Order date' })`.
 *  @throws UsageError where the file lacks one */
export async function readColumns<K extends string>(file: SourceFile, wanted: Record<K, string>): Promise<TextColumns<K>> {
  const names = Object.keys(wanted) as K[]
  const at = names.map((name) => columnAt(file, wanted[name]))
  const lists: string[][] = names.map(() => [])
  const line: number[] = []
  for await (const row of rowsOf(file)) {
    line.push(row.line)
    for (let i = 0; i < lists.length; i++) lists[i]!.push(row.cells[at[i]!] ?? '')
  }
  if (!line.length) throw new UsageError(`${file.path}: there are no rows${file.header ? ' below the header' : ''}`)
  return { rows: line.length, line, column: Object.fromEntries(names.map((name, i) => [name, lists[i]!])) as Record<K, string[]> }
}
