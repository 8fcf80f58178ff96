import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { temporaryFile } from '../testing/temporary-file.ts'
import { sniffFile } from './sniff-file.ts'

const verdict = async (content: string | Uint8Array, name = 'customers.csv') => {
  try {
    return await sniffFile(await temporaryFile(content, name))
  } catch (fault) {
    return { code: (fault as { code: string }).code, ...(fault as { params: object }).params }
  }
}
const refused = (kind: string) => ({ code: 'not-a-table', kind })

test('web pages are refused whatever their name or encoding', async () => {
  expect(await verdict('<!DOCTYPE html><p>login')).toEqual(refused('html'))
  expect(await verdict('\ufeff\n <!-- export -->\n<TABLE border=1><tr><td>1')).toEqual(refused('html'))
  expect(await verdict(iconv.encode('<html><table>', 'utf-16le', { addBOM: true }))).toEqual(refused('html'))
  expect(await verdict('<?xml version="1.0"?><Workbook>')).toEqual(refused('xml'))
  expect(await verdict('[{"name": 1}]')).toEqual(refused('json'))
})

test('other kinds of file are refused by their first bytes', async () => {
  expect(await verdict('%PDF-1.7\n')).toEqual(refused('pdf'))
  expect(await verdict(Buffer.from('89504e470d0a1a0a0000', 'hex'))).toEqual(refused('image'))
  expect(await verdict(Buffer.from('1f8b0800', 'hex'))).toEqual(refused('archive'))
  expect(await verdict(Buffer.from([1, 2, 3, 4, 0, 0, 7, 65, 66]))).toEqual(refused('binary'))
  expect(await verdict('')).toEqual({ code: 'empty-file' })
})

test('old and encrypted workbooks are told apart', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await verdict(Buffer.concat([ole, Buffer.alloc(100_000)]), 'a.xls')).toEqual({ code: 'old-xls' })
  expect(await verdict(Buffer.concat([ole, Buffer.alloc(65_520), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx')).toEqual({ code: 'encrypted' })
})

test('tables pass, odd beginnings included', async () => {
  for (const text of ['BMI,age\n1,2', 'II*,1', '<5,ok\n', '姓名,年龄\n', 'a\0b,c\n'.padEnd(600, 'x'), '{a},b', '[x],y', '"quoted"']) expect([text, await verdict(text)]).toEqual([text, 'text'])
  expect(await verdict(iconv.encode('张三,北京\r\n李四,上海', 'utf-16le'))).toBe('text')
  expect(await verdict(iconv.encode('a,1\r\n', 'utf-16be'))).toBe('text')
  expect(await verdict(Buffer.from('PK\x03\x04'))).toBe('zip')
})
