import { expect, test } from 'vitest'
import { explainMatch } from './explain-match.ts'

const open = { phone: true, email: true }
const found = { kind: 'person', names: ['林晓棠', 'Lynn Tang'], phones: ['13800004417'], emails: ['lin.xiaotang@example.com'], handles: ['tang_88'], keys: ['shop:0017'] }

test('a name in the other script is the name', () => {
  expect(explainMatch('張偉', { ...found, names: ['张伟'] }, open)).toEqual({ by: 'name', text: null })
})

test.each([
  ['晓棠', { by: 'name', text: null }],
  ['lynn', { by: 'alias', text: 'Lynn Tang' }],
  ['lxt', { by: 'pinyin', text: null }],
  ['lin xiao', { by: 'pinyin', text: null }],
  ['4417', { by: 'phone', text: '13800004417' }],
  ['tang@exam', { by: 'email', text: 'lin.xiaotang@example.com' }],
  ['tang_8', { by: 'handle', text: 'tang_88' }],
  ['0017', { by: 'key', text: 'shop:0017' }],
  ['SO-2026-1', { by: 'other', text: null }],
])('%s fits by %o', (text, match) => {
  expect(explainMatch(text, found, open)).toEqual(match)
})

test('a reason that the reader may not see is not told', () => {
  expect(explainMatch('4417', found, { phone: false, email: true })).toEqual({ by: 'other', text: null })
})
