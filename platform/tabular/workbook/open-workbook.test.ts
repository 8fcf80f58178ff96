import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { detectTable } from '../detect-table.ts'
import { cellsOf, faultOf } from '../testing/collect.ts'
import { temporaryFile } from '../testing/temporary-file.ts'
import { lyingZip, workbook, zipOf } from '../testing/workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import { openZip } from './open-zip.ts'

const verdict = async (content: string | Buffer, name = 'a.xlsx') => faultOf(detectTable(await temporaryFile(content, name)))

test('a zip bomb named .xlsx is refused before it is unpacked', async () => {
  const bomb = await workbook('', { 'xl/sharedStrings.xml': ' '.repeat(50 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await verdict(bomb)).toMatchObject({ code: 'zip-bomb', limit: 200 })
})

test('a bomb that hides its size is stopped while it unpacks', async () => {
  const content = Buffer.alloc(20 * 1024 * 1024)
  const zip = await openZip(await temporaryFile(await lyingZip('xl/workbook.xml', content, 1000)))
  let read = 0
  const drain = async () => { for await (const chunk of zip.read('xl/workbook.xml')) read += chunk.length }
  expect(await faultOf(drain())).toEqual({ code: 'zip-bomb', declared: 1000 })
  expect(read).toBeLessThan(1024 * 1024)
  zip.close()
})

test('what is no workbook is refused for what it is', async () => {
  expect(await verdict('id,name\n1,x\n')).toEqual({ code: 'not-xlsx', kind: 'text' })
  expect(await verdict(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(500)]))).toEqual({ code: 'not-xlsx' })
  expect(await verdict(await zipOf([['readme.txt', Buffer.from('hello')]]), 'customers.csv')).toEqual({ code: 'not-a-table', kind: 'zip' })
  expect(await verdict(await zipOf([['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')]]), 'a.ods')).toEqual({ code: 'not-a-table', kind: 'opendocument' })
  expect(await verdict(await workbook('', {}, '<document/>'))).toEqual({ code: 'not-a-table', kind: 'zip' })
  expect(await verdict(await workbook('', {}, '<workbook><sheets/></workbook>'))).toEqual({ code: 'no-sheets' })
  expect(await verdict(await workbook(''))).toEqual({ code: 'empty-file' })
})

test('a damaged part is said to be damaged', async () => {
  const whole = await workbook('<row r="1"><c r="A1"><v>1</v></c></row>', { 'xl/sharedStrings.xml': `<sst><si><t>${randomBytes(3000).toString('hex')}</t></si></sst>` })
  const broken = Buffer.from(whole)
  broken[broken.indexOf('xl/sharedStrings.xml') + 'xl/sharedStrings.xml'.length] = 0xff
  expect(await faultOf(cellsOf(await temporaryFile(broken), { format: 'xlsx', header: false }))).toMatchObject({ code: 'xlsx-damaged' })
})

test('an unused open workbook closes', async () => {
  const book = await openWorkbook(await temporaryFile(await workbook('')))
  expect(book.sheets).toEqual([{ name: '表', part: 'xl/worksheets/sheet1.xml', hidden: false }])
  book.close()
})
