import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { detectTable, type TableHints } from './detect-table.ts'
import { cellsOf, faultOf } from './testing/collect.ts'
import { sharedAbsent, sharedFile } from './testing/shared-data.ts'
import { temporaryFile } from './testing/temporary-file.ts'

const detect = async (content: string | Uint8Array, hints?: TableHints) => detectTable(await temporaryFile(content), hints)
const delimiterOf = async (text: string) => { const shape = await detect(text); return shape.format === 'delimited' && [shape.delimiter, shape.columns.length] }

const people = '姓名,城市,手机,金额\r\n王伟,北京市朝阳区,13800138000,"1,200.50"\r\n李娜,上海市浦东新区,13900139000,80\r\n张敏,广州市,13700137000,3\r\n'

test('a Chinese customer list is recognised in every encoding and reads the same', async () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    const path = await temporaryFile(iconv.encode(people, encoding))
    const shape = await detectTable(path)
    expect(shape).toMatchObject({ format: 'delimited', encoding, bom: false, delimiter: ',', header: true, skip: 0, quote: '"', columns: ['姓名', '城市', '手机', '金额'], warnings: [] })
    expect((await cellsOf(path, shape))[0]).toEqual(['王伟', '北京市朝阳区', '13800138000', '1,200.50'])
  }
  expect(await detect(iconv.encode(people, 'utf-16le', { addBOM: true }))).toMatchObject({ encoding: 'utf-16le', bom: true, columns: ['姓名', '城市', '手机', '金额'] })
  const big5 = await temporaryFile(iconv.encode('姓名\t城市\r\n陳怡君\t臺北市\r\n林志明\t新竹市\r\n', 'big5'))
  const shape = await detectTable(big5)
  expect(shape).toMatchObject({ encoding: 'big5', delimiter: '\t', columns: ['姓名', '城市'], sample: [['陳怡君', '臺北市'], ['林志明', '新竹市']] })
})

test('delimiters are told apart', async () => {
  expect(await delimiterOf('a,b,c\n1,2,3\n4,5,6\n')).toEqual([',', 3])
  expect(await delimiterOf('Name;Preis;Menge\nMüller;1,5;2,5\nMaier;2,5;1,0\n')).toEqual([';', 3])
  expect(await delimiterOf('Müller;1,5;2,5\nMaier;2,5;1,0\n')).toEqual([';', 3])
  expect(await delimiterOf('a\tb\n1,5\t2\n2,5\t3\n')).toEqual(['\t', 2])
  expect(await delimiterOf('a|b|c\n1|x, y|3\n2|z|4\n')).toEqual(['|', 3])
  expect(await delimiterOf('id  name  n\n1   x     5\n 2  y  7\n')).toEqual(['whitespace', 3])
  expect(await delimiterOf('sep=;\na;b\n1;2\n')).toEqual([';', 2])
  expect(await delimiterOf('"a, b","c\nd, e, f"\n"g","h, i"\n')).toEqual([',', 2])
})

test('a file of one column stays one column', async () => {
  expect(await delimiterOf('name\nJohn Smith\nMary Jones\nAda Byron\n')).toEqual([',', 1])
  expect(await delimiterOf('name\nAcme, Inc.\nGlobex\nInitech\nUmbrella\nStark\n')).toEqual(['|', 1])
  expect(await delimiterOf('13800138000\n13900139000\n')).toEqual([',', 1])
})

test('titles above the header are skipped by line, and columns without a name are called by number', async () => {
  expect(await detect('客户名单,,\n\n编号,姓名,\n1,王伟,x\n2,李娜,y\n')).toMatchObject({ skip: 2, header: true, columns: ['编号', '姓名', '3'], sample: [['1', '王伟', 'x'], ['2', '李娜', 'y']] })
})

test('hints are obeyed', async () => {
  expect(await detect('a,b\n1,2\n3,4\n', { header: false, skip: 1 })).toMatchObject({ header: false, skip: 1, columns: ['1', '2'], sample: [['1', '2'], ['3', '4']] })
  expect(await detect('a,b;c\n1,2;3\n', { delimiter: ';', encoding: 'gb18030', quote: null })).toMatchObject({ delimiter: ';', encoding: 'gb18030', quote: null, columns: ['a,b', 'c'] })
})

test('doubts are told', async () => {
  expect((await detect('id,id\n1,2\n2,3\n3,4\n4\n')).warnings).toEqual([{ code: 'ragged', params: { rows: 1, of: 4 } }, { code: 'duplicate-columns', params: { column: 'id' } }])
  expect((await detect('alpha,beta\ngamma,delta\n')).warnings).toContainEqual({ code: 'header-uncertain', params: {} })
})

test('what is no table is refused', async () => {
  expect(await faultOf(detect('<html><body>登录</body></html>'))).toEqual({ code: 'not-a-table', kind: 'html' })
  expect(await faultOf(detect('\ufeff\r\n \r\n,,\r\n'))).toEqual({ code: 'empty-file' })
  expect(await faultOf(detect('a,b\n1,2\n', { name: 'customers.xlsx' }))).toEqual({ code: 'not-xlsx', kind: 'text' })
  expect(await faultOf(detect(`${'a,'.repeat(1500)}b\n`))).toEqual({ code: 'too-many-columns', found: 1501, limit: 1000 })
})

test.skipIf(sharedAbsent)('public data sets are recognised', async () => {
  const seen = async (name: string) => { const shape = await detectTable(sharedFile(name)); return [shape.format === 'delimited' && shape.delimiter, shape.header, shape.skip, shape.columns.length] }
  expect(await seen('cdnow_master.txt')).toEqual(['whitespace', true, 0, 4])
  expect(await seen('cdnow_sample.txt')).toEqual(['whitespace', false, 0, 5])
  expect((await seen('groceries.csv')).slice(0, 3)).toEqual([',', false, 0])
  for (const [name, columns] of [['rfm_orders.csv', 6], ['online_retail_france.csv', 8], ['telco_churn.csv', 21], ['nps_testdata.csv', 10], ['zh_familyname.csv', 7], ['surv_lung.csv', 10], ['wholesale_customers.csv', 8]] as const) {
    expect([name, await seen(name)]).toEqual([name, [',', true, 0, columns]])
  }
})
