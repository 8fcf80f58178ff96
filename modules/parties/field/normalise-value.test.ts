import { expect, test } from 'vitest'
import type { CustomField } from './contract.ts'
import { fillLabel } from './fill-label.ts'
import { keyFromLabel } from './key-from-label.ts'
import { normaliseValue } from './normalise-value.ts'

const taste = [{ key: 'green', label: fillLabel({ 'zh-CN': '绿茶', en: 'Green tea' }) }, { key: 'dark', label: fillLabel({ 'zh-CN': '黑茶' }) }]
const normal = (kind: CustomField['kind'], value: unknown) => normaliseValue({ kind, choices: taste }, value)

test.each([
  ['text', ' 明前 ', '明前'], ['text', '', null], ['text', 'x'.repeat(2001), undefined], ['text', { a: 1 }, undefined],
  ['number', '0012.500', '12.5'], ['number', -3, '-3'], ['number', '-0', '0'], ['number', '100', '100'], ['number', 'twelve', undefined], ['number', 1e21, undefined],
  ['money', '12.5', '12.50'], ['money', '1,200', undefined],
  ['date', '2026-02-28', '2026-02-28'], ['date', '2026-02-30', undefined],
  ['choice', 'green', 'green'], ['choice', 'GREEN TEA', 'green'], ['choice', '红茶', undefined],
  ['choices', ['dark', '绿茶', 'dark'], ['dark', 'green']], ['choices', '绿茶、黑茶', ['green', 'dark']], ['choices', [], null], ['choices', ['x'], undefined],
  ['boolean', '是', true], ['boolean', false, false], ['boolean', 'perhaps', undefined],
  ['party', '1024', '1024'], ['party', 'Lin', undefined], ['text', ['a'], undefined],
] as const)('%s %j becomes %j', (kind, given, wanted) => { expect(normal(kind, given)).toEqual(wanted) })

test('a key is made from the label, once', () => {
  expect(keyFromLabel(fillLabel({ en: 'Tea taste' }), new Set())).toBe('teaTaste')
  expect(keyFromLabel(fillLabel({ 'zh-CN': '口味' }), new Set(['kouWei']))).toBe('kouWei2')
  expect(keyFromLabel(fillLabel({ 'zh-CN': '2026！' }), new Set())).toMatch(/^[a-z]/)
})

test('Chinese stands in for Chinese', () => {
  expect(fillLabel({ 'zh-TW': '顧客', en: 'Customer' })).toEqual({ 'zh-CN': '顧客', 'zh-TW': '顧客', en: 'Customer' })
})
