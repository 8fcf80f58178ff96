import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StringStore } from './string-store.ts'

test('strings come back by number, from memory and from the file behind it', () => {
  const texts = Array.from({ length: 60_000 }, (_, i) => `${i} 张三李四 ${'x'.repeat(i % 90)}`)
  const store = new StringStore(1024 * 1024)
  for (const text of texts) store.add(text)
  fc.assert(fc.property(fc.nat({ max: texts.length - 1 }), (i) => { expect(store.at(i)).toBe(texts[i]) }), { numRuns: 500 })
  expect([store.at(-1), store.at(texts.length), store.at(NaN)]).toEqual([undefined, undefined, undefined])
  store.close()
})

test('a string longer than a page fits', () => {
  const store = new StringStore(0)
  for (const text of ['a', 'é'.repeat(2 * 1024 * 1024), '', 'b']) store.add(text)
  expect([store.at(0), store.at(1)?.length, store.at(2), store.at(3)]).toEqual(['a', 2 * 1024 * 1024, '', 'b'])
  store.close()
})
