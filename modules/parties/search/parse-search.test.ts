import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, phoneTail } from './parse-search.ts'

const open = { phone: true, email: true }

test('Chinese characters are asked for in pairs, one alone as itself', () => {
  expect(parseSearch('张三丰', open)?.any).toBe("('n张三' & 'n三丰')")
  expect(parseSearch('张', open)?.any).toBe("'n张'")
})

test('digits in a phone-like row are a tail from the last one, whatever stands between', () => {
  expect(phoneTail('138-0000 4417')).toBe('13800004417')
  expect(phoneTail('+86 138 0000 4417')).toBe('13800004417')
  expect(phoneTail('417')).toBeNull()
  expect(parseSearch('4417', open)?.exact).toContain("'p7144'")
})

test('who may not see phones or e-mails does not search in them', () => {
  const closed = parseSearch('4417', { phone: false, email: false })!
  expect(closed.any).not.toContain("'p")
  expect(closed.any).not.toContain("'h")
  expect(closed.mail).toBeNull()
})

test('nothing to search by gives nothing', () => {
  expect(parseSearch(' %_- ', open)).toBeNull()
})

test('an e-mail part keeps its wildcards literal', () => {
  expect(parseSearch('a_b%xyz', open)?.mail).toBe('%a\\_b\\%xyz%')
})

test('quotes and backslashes of any text are closed again', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const terms = parseSearch(text, open)
    const bare = terms?.any.replaceAll(/'(?:[^'\\]|''|\\\\)*'/g, '') ?? ''
    expect(bare).toMatch(/^[ ()&|:*]*$/)
  }))
})
