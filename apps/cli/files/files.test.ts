import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dayNumber } from '#kernel/date.ts'
import { UsageError } from '../command.ts'
import { openFile, rowsOf } from './open-file.ts'
import { columnAt, readColumns } from './read-columns.ts'
import { coded, dayOption, daysOf, numbersOf } from './typed-columns.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-files-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const orders = 'Customer;Day;Amount\nb;31/12/2024;1.234,50\na;01/02/2025;\nb;13/02/2025;2,00\n'

test('columns are said by header name or by number, and read with their lines', async () => {
  const file = await openFile(written('orders.csv', orders), {})
  expect([columnAt(file, 'day'), columnAt(file, '3')]).toEqual([1, 2])
  const { line, column } = await readColumns(file, { who: 'Customer', when: '2', amount: 'Amount' })
  expect(line).toEqual([2, 3, 4])
  expect(coded(column.who)).toEqual({ names: ['b', 'a'], code: Int32Array.of(0, 1, 0) })
  expect([...numbersOf(column.amount, line, 'Amount')]).toEqual([1234.5, NaN, 2])
  expect([...daysOf(column.when, line, 'Day', {})]).toEqual(['2024-12-31', '2025-02-01', '2025-02-13'].map((day) => dayNumber(day)))
})

test('a column that is not there, a bad cell and a date that may be read two ways are mistakes of the caller', async () => {
  const file = await openFile(written('few.csv', orders), {})
  expect(() => columnAt(file, 'Date')).toThrow('the columns are 1 Customer, 2 Day, 3 Amount')
  expect(() => numbersOf(['1', '2', '3', '4', 'five'], [2, 3, 4, 5, 6], 'Amount')).toThrow('line 6: Amount “five” is not a number')
  expect(() => daysOf(['01/02/2025'], [2], 'Day', {})).toThrow('M/d/yyyy or d/M/yyyy: say --date-format')
  expect([...daysOf(['01/02/2025'], [2], 'Day', { 'date-format': 'dd/MM/yyyy' })]).toEqual([dayNumber('2025-02-01')])
  expect(() => dayOption({ 'calibration-end': '1997-02-30' }, 'calibration-end')).toThrow(UsageError)
  await expect(openFile(join(folder, 'absent.csv'), {})).rejects.toThrow('no such file')
  await expect(openFile(file.path, { encoding: 'klingon' })).rejects.toThrow('--encoding klingon is not known')
})

test('reading options hold: no header, blanks between cells, lines to skip; rows may differ in length', async () => {
  const file = await openFile(written('blanks.txt', 'a report\n 00004 19970101  29.33\n 00004 19970118\n'), { skip: '1', delimiter: 'whitespace', 'no-header': true })
  expect(file.columns).toEqual(['1', '2', '3'])
  expect((await Array.fromAsync(rowsOf(file))).map((row) => row.cells)).toEqual([['00004', '19970101', '29.33'], ['00004', '19970118']])
  expect((await readColumns(file, { amount: '3' })).column.amount).toEqual(['29.33', ''])
})
