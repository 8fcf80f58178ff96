import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** The cells of a comma-separated file of ../shared/data without quotes, line by line. */
export const cells = (file: string): string[][] =>
  readFileSync(`${shared}data/${file}`, 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(','))

/** The columns of such a file by the names in its first line. */
export function table(file: string): { rows: number; texts: (name: string) => string[]; numbers: (name: string) => Float64Array; flags: (name: string, yes: string) => Uint8Array } {
  const [header, ...rows] = cells(file)
  const texts = (name: string): string[] => rows.map((row) => row[header!.indexOf(name)]!)
  return {
    rows: rows.length, texts,
    numbers: (name) => Float64Array.from(texts(name), (text) => Number(text.trim() || 0)),
    flags: (name, yes) => Uint8Array.from(texts(name), (text) => (text === yes ? 1 : 0)),
  }
}

/** The telecom customers with the columns that the reference names: `Contract=One year` is 1 where the contract is for one year. */
export function telco(columns: readonly string[]): { columns: Float64Array[]; churn: Uint8Array; rows: number } {
  const { rows, texts, numbers, flags } = table('telco_churn.csv')
  const read = (name: string): Float64Array => {
    const [column, level] = name.split('=')
    return level === undefined ? numbers(column!) : Float64Array.from(texts(column!), (text) => ((/^No (internet|phone) service$/.test(text) ? 'No' : text) === level ? 1 : 0))
  }
  return { columns: columns.map(read), churn: flags('Churn', 'Yes'), rows }
}
