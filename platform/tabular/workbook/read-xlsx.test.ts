import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { detectTable } from '../detect-table.ts'
import { openTable } from '../open-table.ts'
import { cellsOf, faultOf, rowsOf } from '../testing/collect.ts'
import { temporaryFile } from '../testing/temporary-file.ts'
import { workbook } from '../testing/workbook.ts'

const xlsx = { format: 'xlsx' } as const
const all = { ...xlsx, header: false }

/** A workbook made by another library. */
async function made(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return temporaryFile(new Uint8Array(await book.xlsx.writeBuffer()), 'book.xlsx')
}

test('values of every kind come as text', async () => {
  const path = await made((book) => {
    const sheet = book.addWorksheet('客户')
    sheet.addRow(['姓名', '日期', '数', '是', '错', '式', '文', '时'])
    sheet.addRow(['张三', new Date(Date.UTC(2024, 4, 6)), 0.1 + 0.2, true, { error: '#N/A' }, { formula: '1+1', result: 2 }, { richText: [{ text: '富' }, { text: '文本' }] }, new Date(Date.UTC(2024, 4, 6, 8, 45, 30))])
    sheet.addRow([' 李四', null, 1e21, false, null, { formula: 'A1', result: '文' }, { text: '链', hyperlink: 'http://x.cn' }, 1e-7])
    sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('H2').numFmt = 'yyyy-mm-dd hh:mm'
  })
  expect(await rowsOf(path, xlsx)).toEqual([
    { line: 2, cells: ['张三', '2024-05-06', '0.3', 'TRUE', '#N/A', '2', '富文本', '2024-05-06T08:45:30'], problem: { code: 'cell-error', params: { column: 5, value: '#N/A' } } },
    { line: 3, cells: [' 李四', '', '1000000000000000000000', 'FALSE', '', '文', '链', '0.0000001'] },
  ])
})

test('gaps, missing references, inline strings, escapes and other prefixes are read', async () => {
  const path = await temporaryFile(await workbook(`
    <row r="2"><c r="B2"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>a</t></r><r><t>&amp;b</t></r><rPh sb="0" eb="1"><t>ア</t></rPh></is></c></row>
    <row><c><v>00042</v></c><c t="str"><f>X</f><v>x_x000D_y</v></c><c t="d"><v>2024-05-06</v></c></row>
    <row r="9"><c r="A9" s="1"/><c r="ZZZ9"/></row>
    <x:row r="10"><x:c r="A10"><x:v>12345678901234567</x:v></x:c><x:c r="B10"><x:v>1.5E+3</x:v></x:c></x:row>`), 'a.xlsx')
  expect(await rowsOf(path, all)).toEqual([
    { line: 2, cells: ['', '1', '', 'a&b'] },
    { line: 3, cells: ['00042', 'x\ry', '2024-05-06', ''] },
    { line: 10, cells: ['12345678901234567', '1500', '', ''] },
  ])
})

test('dates follow the epoch, numbers their zeros in front', async () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="00000"/><numFmt numFmtId="171" formatCode="[h]:mm"/><numFmt numFmtId="172" formatCode="[$-804]&quot;d&quot;0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="31"/></cellXfs></styleSheet>`
  const row = '<row r="1"><c r="A1" s="1"><v>43956.5</v></c><c r="B1" s="2"><v>42</v></c><c r="C1" s="3"><v>1.5</v></c><c r="D1" s="4"><v>7</v></c><c r="E1" s="5"><v>0.75</v></c><c r="F1"><v>43956</v></c></row>'
  const epoch1904 = `<workbook ${main} xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`
  const rest = ['00042', '1.5', '7', '18:00:00', '43956']
  expect(await cellsOf(await temporaryFile(await workbook(row, { 'xl/styles.xml': styles })), all)).toEqual([['2020-05-05T12:00:00', ...rest]])
  expect(await cellsOf(await temporaryFile(await workbook(row, { 'xl/styles.xml': styles }, epoch1904)), all)).toEqual([['2024-05-06T12:00:00', ...rest]])
})

test('a sheet is chosen by name, else the first visible one with rows', async () => {
  const path = await made((book) => {
    book.addWorksheet('藏', { state: 'hidden' }).addRow(['x'])
    book.addWorksheet('空')
    const sheet = book.addWorksheet('订单')
    sheet.addRow(['2024年客户名单'])
    sheet.addRow([])
    sheet.addRow(['编号', '姓名', '日期'])
    for (let i = 0; i < 5; i++) sheet.addRow([1000 + i, `王${i}`, new Date(Date.UTC(2024, 0, i + 1))])
  })
  const shape = await detectTable(path)
  expect(shape).toMatchObject({ format: 'xlsx', sheets: ['藏', '空', '订单'], sheet: '订单', skip: 2, header: true, columns: ['编号', '姓名', '日期'], warnings: [] })
  expect(shape.sample[0]).toEqual(['1000', '王0', '2024-01-01'])
  expect(await cellsOf(path, shape)).toHaveLength(5)
  expect(await cellsOf(path, { ...all, sheet: '藏' })).toEqual([['x']])
  expect(await faultOf(cellsOf(path, { ...all, sheet: '无' }))).toEqual({ code: 'no-such-sheet', sheet: '无' })
})

test('reading goes on after any row, in batches', async () => {
  const path = await temporaryFile(await workbook(Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join('')))
  const whole = await rowsOf(path, xlsx)
  expect(whole).toHaveLength(2999)
  const rest = []
  let last = 0
  for await (const batch of openTable(path, { ...xlsx, afterRow: 1500, batchSize: 400 })) { rest.push(...batch.rows); last = batch.lastRow }
  expect(rest).toEqual(whole.slice(1500))
  expect(last).toBe(2999)
})

test('damage and excess are refused', async () => {
  const sheet = (xml: string) => workbook(xml).then(temporaryFile)
  expect(await faultOf(cellsOf(await sheet('<row><c>'), all))).toMatchObject({ code: 'xlsx-damaged' })
  expect(await faultOf(cellsOf(await sheet('<row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row>'), all))).toMatchObject({ code: 'xlsx-damaged' })
  expect(await faultOf(cellsOf(await sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), all))).toEqual({ code: 'too-many-columns', found: 16_384, limit: 1000 })
})
