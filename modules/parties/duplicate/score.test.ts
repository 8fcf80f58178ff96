import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from './compare-names.ts'
import { type Comparable, doubts, LIKELY, LISTED, reasons, score } from './score.ts'
import { editSimilarity, trigramSimilarity } from './similarity.ts'

const party = (name: string, rest: Partial<Comparable> = {}): Comparable => ({ kind: 'person', names: [name], birthday: null, gender: null, contacts: [], documents: [], keys: [], ...rest })
const contact = (channel: string, key: string, verified = false) => ({ contacts: [{ channel, key, verified }] })

test.each([
  ['张三', '张三', 'same'], ['張偉', '张伟', 'same'], ['龍門貿易股份有限公司', '龙门贸易', 'same'], ['张三', 'Zhang San', 'sounds'], ['张小明', '张晓明', 'sounds'], ['San Zhang', 'zhang san', 'same'], ['Jon Smith', 'John Smith', 'alike'],
  ['张晓棠', '张晓堂', 'sounds'], ['欧阳明月', '欧阳明星', 'alike'], ['张三', '张四', 'unlike'], ['张三', '张三丰', 'alike'], ['林晓棠', 'Lin Xiao', 'neither'], ['王芳', 'James Miller', 'unlike'], ['成都锦程茶业有限公司', '成都锦程茶业', 'same'], ['Müller GmbH', 'Mueller', 'alike'],
] as const)('%s and %s: %s', (a, b, likeness) => {
  expect(compareNames([a], [b])).toBe(likeness)
})

test('the closest of several names counts', () => {
  expect(compareNames(['Lynn Tang', '林晓棠'], ['林晓棠'])).toBe('same')
})

test('similarities agree with figures that can be checked by hand', () => {
  expect(editSimilarity('jon smith', 'john smith')).toBeCloseTo(0.9)
  expect(editSimilarity('', '')).toBe(1)
  expect(trigramSimilarity('smith john', 'john smith')).toBe(1)
  expect(trigramSimilarity('word', 'two words')).toBeCloseTo(4 / 11)
})

test('a name alone is a namesake, with a birthday it is worth a look', () => {
  expect(score(party('张三'), party('张三'))).toEqual({ score: 40, reasons: ['name'], against: [] })
  expect(score(party('张三', { birthday: '1980-05-01' }), party('Zhang San', { birthday: '1980-05-01' }))).toEqual({ score: 64, reasons: ['birthday', 'name-sounds'], against: [] })
})

test('a telephone is often a family\'s; a verified one is told of', () => {
  expect(score(party('张三', contact('phone', '13800004417')), party('张四', contact('phone', '13800004417'))).score).toBeLessThan(LISTED)
  expect(score(party('张三', contact('phone', '13800004417')), party('James Miller', contact('phone', '13800004417')))).toEqual({ score: 36, reasons: ['phone'], against: ['name'] })
  const verified = score(party('张三', contact('phone', '13800004417', true)), party('张三', contact('phone', '13800004417')))
  expect(verified).toEqual({ score: 93, reasons: ['phone-verified', 'name'], against: [] })
  expect(verified.score).toBeGreaterThan(LIKELY)
})

test('the same paper outweighs a change of name; another paper speaks against the same name', () => {
  const paper = (digest: string) => ({ documents: [{ kind: 'id', digest }] })
  const passport = (digest: string, country: string | null) => ({ documents: [{ kind: 'passport', digest, country }] })
  expect(score(party('张三', passport('x', 'CN')), party('张三', passport('x', null))).reasons).toEqual(['document', 'name'])
  expect(score(party('张三', passport('x', 'CN')), party('张三', passport('x', 'DE')))).toMatchObject({ reasons: ['name'], against: [] })
  expect(score(party('张三', paper('x')), party('James Miller', paper('x'))).score).toBe(98)
  expect(score(party('张三', { ...paper('x'), birthday: '1980-05-01' }), party('张三', { ...paper('y'), birthday: '1980-05-01' }))).toEqual({ score: 27, reasons: ['birthday', 'name'], against: ['document'] })
})

test('a person is never a firm', () => {
  expect(score(party('张三', contact('phone', '1')), { ...party('张三', contact('phone', '1')), kind: 'organisation' }).score).toBe(0)
})

const any = fc.record({
  kind: fc.constant('person'), names: fc.array(fc.constantFrom('张三', '张三丰', 'Zhang San', 'John Smith', ''), { minLength: 1, maxLength: 2 }), birthday: fc.constantFrom(null, '1980-05-01', '1990-01-01'), gender: fc.constantFrom(null, 'male', 'female'),
  contacts: fc.array(fc.record({ channel: fc.constantFrom('phone', 'email', 'wechat', 'address', 'web'), key: fc.constantFrom('a', 'b'), verified: fc.boolean() }), { maxLength: 3 }),
  documents: fc.array(fc.record({ kind: fc.constant('id'), digest: fc.constantFrom('x', 'y') }), { maxLength: 1 }), keys: fc.array(fc.record({ source: fc.constant('s'), key: fc.constantFrom('1', '2') }), { maxLength: 1 }),
})

test('the score is symmetric, bounded, and grows with one more agreement', () => {
  fc.assert(fc.property(any, any, (a, b) => {
    const [ab, ba] = [score(a, b), score(b, a)]
    expect(ab).toEqual(ba)
    expect(ab.score).toBeGreaterThanOrEqual(0)
    expect(ab.score).toBeLessThanOrEqual(100)
    expect(reasons).toEqual(expect.arrayContaining(ab.reasons))
    expect(doubts).toEqual(expect.arrayContaining(ab.against))
    const key = { source: 'other', key: '9' }
    expect(score({ ...a, keys: [...a.keys, key] }, { ...b, keys: [...b.keys, key] }).score).toBeGreaterThanOrEqual(ab.score)
  }))
})
