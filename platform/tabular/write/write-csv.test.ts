import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectTable } from '../detect-table.ts'
import { cellsOf } from '../testing/collect.ts'
import { temporaryFile } from '../testing/temporary-file.ts'
import { writeCsv } from './write-csv.ts'

const written = async (...args: Parameters<typeof writeCsv>) => (await buffer(writeCsv(...args))).toString()

test('cells of every kind are written, formulas made harmless', async () => {
  const row = ['张三', '=1+1', '-5', -5, 12n, true, null, undefined, new Date('2024-05-06T00:00:00Z'), { number: '-12.50' }, { day: '2024-05-06' }, 'a,"b"\nc', ' x']
  expect(await written([row], { header: ['姓名', '=x'] })).toBe('\ufeff姓名,\'=x\r\n张三,\'=1+1,\'-5,-5,12,true,,,2024-05-06T00:00:00.000Z,-12.50,2024-05-06,"a,""b""\nc"," x"\r\n')
  expect(await written([['a;b', 'c']], { bom: false, delimiter: ';' })).toBe('"a;b";c\r\n')
  expect(await written([])).toBe('\ufeff')
})

test('another parser reads what was written', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '张', ',', '"', ' ', '\n', '\r', ';', "'") })
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (rows) => {
    const plain = rows.map(([a, b]) => [`x${a}`, `x${b}`])
    expect(parse(await written(plain), { bom: true, record_delimiter: '\r\n' })).toEqual(plain)
  }))
})

test('our own reader knows it again', async () => {
  const path = await temporaryFile(await buffer(writeCsv([['1', '欧阳娜'], ['2', '王\n伟']], { header: ['id', 'name'] })))
  const shape = await detectTable(path)
  expect(shape).toMatchObject({ encoding: 'utf-8', bom: true, delimiter: ',', header: true, columns: ['id', 'name'] })
  expect(await cellsOf(path, shape)).toEqual([['1', '欧阳娜'], ['2', '王\n伟']])
})

test('rows are asked for only as the stream is read', async () => {
  let made = 0
  async function* endless() { for (;;) { made++; yield ['x'.repeat(100), made] } }
  const stream = writeCsv(endless())
  for await (const chunk of stream) { expect(chunk.length).toBeGreaterThan(60_000); break }
  expect(made).toBeLessThan(5000)
  expect(stream.destroyed).toBe(true)
})
