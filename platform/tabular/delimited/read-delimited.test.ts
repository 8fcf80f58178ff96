import { readdir, readlink } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { expect, test, vi } from 'vitest'
import { openTable } from '../open-table.ts'
import { cellsOf, faultOf, rowsOf } from '../testing/collect.ts'
import { sharedAbsent, sharedFile } from '../testing/shared-data.ts'
import { temporaryFile } from '../testing/temporary-file.ts'

const csv = { format: 'delimited' } as const

test('rows come with their lines; blank ones and the header are left out', async () => {
  const path = await temporaryFile('\ufeffid,name\r\n1,王伟\r\n\r\n,\r\n2,"李\r\n娜"\r\n3,x')
  expect(await rowsOf(path, csv)).toEqual([{ line: 2, cells: ['1', '王伟'] }, { line: 5, cells: ['2', '李\n娜'] }, { line: 7, cells: ['3', 'x'] }])
})

test('lines may be skipped, the header may be absent, lines may end with CR', async () => {
  expect(await cellsOf(await temporaryFile('title\n\na;b\n1;2'), { ...csv, skip: 2, delimiter: ';' })).toEqual([['1', '2']])
  expect(await cellsOf(await temporaryFile('1\t2\n3\t4\n'), { ...csv, header: false, delimiter: '\t' })).toEqual([['1', '2'], ['3', '4']])
  expect(await cellsOf(await temporaryFile('a,b\r1,2\r3,4\r'), csv)).toEqual([['1', '2'], ['3', '4']])
})

test('runs of blanks delimit, quoted words hold them', async () => {
  expect(await cellsOf(await temporaryFile(' 00001  19970101\t1   11.77 \r\n\n "a b"  2 "c ""d""" 5" '), { ...csv, header: false, delimiter: 'whitespace' })).toEqual([['00001', '19970101', '1', '11.77'], ['a b', '2', 'c "d"', '5"']])
})

test('flawed rows are delivered with their problem', async () => {
  const path = await temporaryFile(Buffer.concat([Buffer.from('a,b,c\n1,2\n1,2,3,4\n1,2,3,,,\n1,"x" y,3\n1,"x,3\n1,n\0ul,3\n1,'), Buffer.from([0xff]), Buffer.from(',3\n1,2,3\n')]))
  expect(await rowsOf(path, csv)).toEqual([
    { line: 2, cells: ['1', '2'], problem: { code: 'too-few-cells', params: { expected: 3, found: 2 } } },
    { line: 3, cells: ['1', '2', '3', '4'], problem: { code: 'too-many-cells', params: { expected: 3, found: 4 } } },
    { line: 4, cells: ['1', '2', '3'] },
    { line: 5, cells: ['1', '"x" y', '3'], problem: { code: 'stray-quote', params: {} } },
    { line: 6, cells: ['1', '"x', '3'], problem: { code: 'unclosed-quote', params: {} } },
    { line: 7, cells: ['1', 'nul', '3'], problem: { code: 'control-character', params: { column: 2 } } },
    { line: 8, cells: ['1', '\ufffd', '3'], problem: { code: 'undecodable', params: { column: 2 } } },
    { line: 9, cells: ['1', '2', '3'] },
  ])
})

test('every encoding is read, whatever falls on the seam of two blocks', async () => {
  for (const [encoding, name] of [['gb18030', '欧阳娜娜㐀'], ['big5', '歐陽菲菲喆'], ['utf-16le', '欧阳娜娜'], ['utf-16be', '欧阳娜娜'], ['utf-8', '欧阳娜娜']] as const) {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i},${name}${'x'.repeat(i % 3)}`)
    const path = await temporaryFile(iconv.encode(lines.join('\n'), encoding))
    const rows = await rowsOf(path, { ...csv, encoding, header: false })
    expect(rows.length).toBe(40_000)
    expect(rows.filter((row, i) => row.problem || row.cells.join() !== lines[i])).toEqual([])
  }
})

test('reading goes on after any row', async () => {
  const path = await temporaryFile(`id,note\n${Array.from({ length: 2500 }, (_, i) => `${i},"two\nlines ${i}"\n${i % 7 === 0 ? '\n' : ''}`).join('')}`)
  const all = await rowsOf(path, csv)
  for (const afterRow of [0, 1, 999, 1000, 2499, 2500]) {
    const rest = []
    let last = afterRow
    for await (const batch of openTable(path, { ...csv, afterRow, batchSize: 700 })) { rest.push(...batch.rows); last = batch.lastRow }
    expect(rest).toEqual(all.slice(afterRow))
    expect(last).toBe(2500)
  }
})

test('progress ends at the size of the file', async () => {
  const text = `a,b\n${'1,2\n'.repeat(5000)}`
  const seen: number[] = []
  for await (const { bytesRead, bytesTotal } of openTable(await temporaryFile(text), csv)) seen.push(bytesRead, bytesTotal)
  expect(seen.slice(-2)).toEqual([text.length, text.length])
})

test('too long lines and too many columns are refused', async () => {
  expect(await faultOf(cellsOf(await temporaryFile(`a,b\n1,${'x'.repeat(1024 * 1024)}\n`), csv))).toEqual({ code: 'line-too-long', line: 2, limit: 1024 * 1024 })
  expect(await faultOf(cellsOf(await temporaryFile(','.repeat(2000) + 'x\n'), csv))).toEqual({ code: 'too-many-columns', found: 2001, limit: 1000 })
})

test.runIf(process.platform === 'linux')('a reader that stops early leaves no file open', async () => {
  const path = await temporaryFile(`a\n${'1\n'.repeat(500_000)}`)
  for await (const batch of openTable(path, csv)) { expect(batch.rows).toHaveLength(1000); break }
  const openFiles = async () => (await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))).filter((file) => file === path)
  await vi.waitFor(async () => expect(await openFiles()).toEqual([]))
})

test.skipIf(sharedAbsent)('public data sets are read whole', async () => {
  expect(await rowsOf(sharedFile('cdnow_master.txt'), { ...csv, delimiter: 'whitespace', skip: 1, header: false })).toHaveLength(69_659)
  const france = await rowsOf(sharedFile('online_retail_france.csv'), csv)
  expect(france).toHaveLength(8557)
  expect(france.filter((row) => row.problem)).toEqual([])
  expect(france.find((row) => row.line === 114)?.cells[2]).toBe('RECORD FRAME 7" SINGLE SIZE ')
})
