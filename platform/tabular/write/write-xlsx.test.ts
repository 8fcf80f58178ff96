import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { detectTable } from '../detect-table.ts'
import { cellsOf } from '../testing/collect.ts'
import { temporaryFile } from '../testing/temporary-file.ts'
import { columnName } from './sheet-row.ts'
import { writeXlsx } from './write-xlsx.ts'

const file = async (...args: Parameters<typeof writeXlsx>) => temporaryFile(await buffer(writeXlsx(...args)), 'a.xlsx')

async function seenByExceljs(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

test('another library reads every kind of cell', async () => {
  const path = await file([['张三', '=1+1', -5.25, { number: '-12.50' }, { number: '123456789012345678' }, { day: '2024-05-06' }, true, null, 'a<b>&"c"\n', 0.1 + 0.2, { day: '1850-01-01' }]], { header: ['姓名'], sheet: '客户:[表]' })
  const sheet = (await seenByExceljs(path)).getWorksheet('客户表')!
  expect(sheet.getRow(1).getCell(1).value).toBe('姓名')
  expect(sheet.getRow(1).getCell(1).font.bold).toBe(true)
  expect(sheet.getRow(2).values).toEqual([undefined, '张三', "'=1+1", -5.25, -12.5, '123456789012345678', new Date('2024-05-06'), true, undefined, 'a<b>&"c"\n', 0.30000000000000004, '1850-01-01'])
})

test('our own reader gives back what was written', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [String(i).padStart(6, '0'), `王伟${i}`, `_x000D_\r${i}`, { number: `${i}.5` }, { day: '2024-02-29' }])
  const path = await file(rows, { header: ['编号', '姓名', '文', '数', '日期'] })
  const shape = await detectTable(path)
  expect(shape).toMatchObject({ format: 'xlsx', sheets: ['Sheet1'], header: true, columns: ['编号', '姓名', '文', '数', '日期'] })
  expect(await cellsOf(path, shape)).toEqual(rows.map(([id, name, text], i) => [id, name, text, `${i}.5`, '2024-02-29']))
})

test('rows beyond one sheet go on in the next', async () => {
  const path = await file(Array.from({ length: 25 }, (_, i) => [i]), { header: ['n'], sheet: 'S', sheetRows: 11 })
  expect((await seenByExceljs(path)).worksheets.map((sheet) => [sheet.name, sheet.actualRowCount])).toEqual([['S', 11], ['S 2', 11], ['S 3', 6]])
})

test('a very repetitive export is not mistaken for a bomb', async () => {
  const path = await file((function* () { for (let i = 0; i < 60_000; i++) yield ['重复', '重复', 1, null, true] })())
  expect(await cellsOf(path, { format: 'xlsx', header: false })).toHaveLength(60_000)
})

test('an empty export opens, and what XML cannot hold is dropped', async () => {
  expect((await seenByExceljs(await file([]))).worksheets).toHaveLength(1)
  expect(await cellsOf(await file([['a\0\x07b\ud800c', 'x'.repeat(40_000)]]), { format: 'xlsx', header: false })).toEqual([['abc', `${'x'.repeat(32_766)}…`]])
})

test('a failing source fails the stream and is not asked again', async () => {
  async function* rows() { yield ['a']; throw new Error('gone') }
  await expect(buffer(writeXlsx(rows()))).rejects.toThrow('gone')
})

test('a reader that stops ends the source', async () => {
  let ended = false
  async function* rows() { try { for (let i = 0; ; i++) yield [`${i} ${Math.sin(i)}`] } finally { ended = true } }
  for await (const chunk of writeXlsx(rows())) if (chunk.length > 1000) break
  await expect.poll(() => ended).toBe(true)
})

test('columns have letters', () => {
  expect([0, 25, 26, 27, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA', 'XFD'])
})
