import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { Encoding } from '../shape.ts'
import { decoderOf } from './decoder.ts'
import { encodingNamed } from './encoding-named.ts'

const encodings: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252']

for (const encoding of encodings) {
  test(`${encoding} decodes alike however it is cut`, () => {
    const alphabet = encoding === 'windows-1252' ? [...'abc,é€ß\n'] : [...'王偉堃喆，。abc,1\n"']
    fc.assert(fc.property(fc.array(fc.constantFrom(...alphabet)), fc.array(fc.integer({ min: 1, max: 5 })), (chars, cuts) => {
      const bytes = iconv.encode(chars.join(''), encoding)
      const decoder = decoderOf(encoding)
      let text = ''
      let at = 0
      for (const cut of cuts) { text += decoder.write(bytes.subarray(at, at + cut)); at += cut }
      expect(text + decoder.write(bytes.subarray(at)) + decoder.end()).toBe(chars.join(''))
    }))
  })
}

test('bytes without meaning become the replacement character', () => {
  const decode = (encoding: Encoding, bytes: number[]) => { const d = decoderOf(encoding); return d.write(Buffer.from(bytes)) + d.end() }
  expect(decode('utf-8', [0x61, 0xff, 0x62])).toBe('a\ufffdb')
  expect(decode('gb18030', [0xd5, 0x2c, 0x41])).toBe('\ufffd,A')
  expect(decode('big5', [0xff, 0x41])).toBe('\ufffdA')
})

test('encodings are known by their usual names', () => {
  expect(['GBK', 'gb2312', 'UTF-8', 'Latin-1', 'ISO-8859-1', 'UTF_16', 'Big5', 'koi8'].map(encodingNamed)).toEqual(['gb18030', 'gb18030', 'utf-8', 'windows-1252', 'windows-1252', 'utf-16le', 'big5', null])
})
