import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dayNumber, type OrderRows } from '../index.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Why a test against the reference did not run, or nothing. */
export const absent = existsSync(`${shared}reference`) ? '' : ' (not run: ../shared is absent)'

/** Numbers that independent implementations gave. */
export const reference = <T>(file: string): T => JSON.parse(readFileSync(`${shared}reference/${file}`, 'utf8')) as T

/** Order rows in cents, with the customers' names in order of number. */
export interface Orders { rows: OrderRows; names: string[] }

/** CDNOW: customer, date as yyyymmdd, …, amount, by whitespace. */
export const cdnow = (file: 'cdnow_sample.txt' | 'cdnow_master.txt'): Orders => {
  const at = file === 'cdnow_sample.txt' ? 1 : 0
  const fields = lines(file).map((line) => line.trim().split(/\s+/)).filter((row) => /^\d/.test(row[0]!))
  return orders(fields.map((row) => [String(Number(row[at])), row[at + 1]!, row.at(-1)!]))
}

/** The orders of the R package rfm: "name",2004-12-20,32,… */
export const rfmOrders = (): Orders =>
  orders(lines('rfm_orders.csv').slice(1).map((line) => {
    const [, name, date, amount] = /^"([^"]*)",([\d-]+),([\d.]+)/.exec(line)!
    return [name!, date!.replaceAll('-', ''), amount!]
  }))

const lines = (file: string): string[] => readFileSync(`${shared}data/${file}`, 'utf8').split('\n').filter((line) => line.trim() !== '')

function orders(fields: [name: string, date: string, amount: string][]): Orders {
  const numbers = new Map<string, number>()
  for (const [name] of fields) if (!numbers.has(name)) numbers.set(name, numbers.size)
  const rows = {
    customer: Int32Array.from(fields, ([name]) => numbers.get(name)!),
    day: Int32Array.from(fields, ([, date]) => dayNumber(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6, 8)))),
    amount: Float64Array.from(fields, ([, , amount]) => Math.round(Number(amount) * 100)),
  }
  return { rows, names: [...numbers.keys()] }
}
