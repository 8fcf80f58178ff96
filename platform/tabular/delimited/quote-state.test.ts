import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameRecords, type Framed } from './frame-records.ts'
import { isBlank } from './is-blank.ts'
import { quoteState } from './quote-state.ts'
import { splitRecords } from './split-records.ts'

const state = (line: string, open = false) => quoteState(line, '"', ',', open)

test('a line closes its quotes, leaves one open, or has text where none can be', () => {
  expect(['a,b', '"a,b",c', '"a""b"', '5" pipe,a', 'a, "b" ,c', '""', '"a",'].map((line) => state(line))).toEqual(Array(7).fill('closed'))
  expect(['"a', 'a,"b', '"a""', '"', 'x," y'].map((line) => state(line))).toEqual(Array(5).fill('open'))
  expect(['"a" b', '"a"b"', 'x,"a" y,z'].map((line) => state(line))).toEqual(Array(3).fill('stray'))
  expect([state('end",x', true), state('still', true), state('end" x', true), state('a","b', true)]).toEqual(['closed', 'open', 'stray', 'open'])
})

const frame = (lines: string[]): Framed[] => {
  const framer = frameRecords('"', ',')
  const out: Framed[] = []
  for (const [i, line] of lines.entries()) framer.add(line, i + 1, out)
  framer.end(out)
  return out
}

test('a quoted cell may span lines', () => {
  expect(frame(['a,"b', 'c', 'd",e', 'f'])).toEqual([{ line: 1, text: 'a,"b\nc\nd",e' }, { line: 4, text: 'f' }])
})

test('an unclosed quote costs its own line only', () => {
  expect(frame(['1,"abc,def', '2,"x",y', '3,z'])).toEqual([{ line: 1, text: '1,"abc,def', flaw: 'unclosed-quote' }, { line: 2, text: '2,"x",y' }, { line: 3, text: '3,z' }])
  const many = ['1,"abc', ...Array.from({ length: 3000 }, (_, i) => `${i},x`)]
  expect(frame(many).filter((record) => record.flaw)).toEqual([{ line: 1, text: '1,"abc', flaw: 'unclosed-quote' }])
  expect(frame(many)).toHaveLength(3001)
})

test('whatever the text, every line comes out once and csv-parse agrees on the records', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', '\t', '\u3000', '\r', '\\', '\ufeff') }), { maxLength: 8 })
  fc.assert(fc.property(text, (lines) => {
    const records = frame(lines)
    expect(records.flatMap((record) => record.text.split('\n'))).toEqual(lines)
    const filled = records.filter((record) => !isBlank(',', '"')(record.text))
    const cells = splitRecords(filled, ',', '"')
    expect(cells).toHaveLength(filled.length)
    for (const [i, { text, flaw }] of filled.entries()) if (!flaw && !text.includes('"')) expect(cells[i]).toEqual(text.split(',').map((cell) => cell.trim()))
  }), { numRuns: 3000 })
})

test('cells written by RFC 4180 come back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '张', ',', '"', ' ', '\n', ';') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(table, (rows) => {
    const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
    expect(splitRecords(frame(text.split('\n')), ',', '"')).toEqual(rows)
  }), { numRuns: 1000 })
})
