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

test('the same orders read alike however they were written: with a mark in front and Windows lines, in UTF-16, with Chinese days and currency signs, below lines of a report', async () => {
  const rows = [['0001', '1997-01-31', '29.33'], ['0002', '1997-02-01', '1234.50']]
  const table = (delimiter: string, day: (d: string) => string, amount: (a: string) => string, end = '\n'): string => [['客户', '日期', '金额'], ...rows.map(([who, d, a]) => [who!, day(d!), amount(a!)])].map((cells) => cells.join(delimiter) + end).join('')
  const same = (x: string): string => x
  const ways = {
    'bom.csv': `\ufeff${table(',', same, same, '\r\n')}`, 'comma.csv': table(';', (d) => d.split('-').reverse().join('.'), (a) => a.replace('.', ',')), 'chinese.tsv': table('\t', (d) => d.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日'), (a) => `¥${a}`),
    'report.csv': `报表：订单明细\n导出时间 2026-11-22\n\n${table(',', same, same)}`, 'utf16.csv': Buffer.from(`\ufeff${table(',', same, same)}`, 'utf16le'),
  }
  for (const [name, content] of Object.entries(ways)) {
    const path = join(folder, name)
    writeFileSync(path, content)
    const { line, column } = await readColumns(await openFile(path, {}), { who: '客户', when: '日期', amount: '金额' })
    expect([name, column.who, [...daysOf(column.when, line, '日期', {})], [...numbersOf(column.amount, line, '金额')]]).toEqual([name, ['0001', '0002'], [dayNumber('1997-01-31'), dayNumber('1997-02-01')], [29.33, 1234.5]])
  }
})

test('what is no table is told in words', async () => {
  await expect(openFile(written('nothing.csv', ''), {})).rejects.toThrow('nothing.csv: the file is empty')
  await expect(openFile(folder, {})).rejects.toThrow('this is a folder')
  await expect(readColumns(await openFile(written('head.csv', 'Customer,Day\n'), {}), { who: '1' })).rejects.toThrow('there are no rows')
})
