import { expect, test } from 'vitest'
import type { FieldInfo } from '#kernel/field.ts'
import { isWhole, loosened, operatorsOf, tidied } from './operators.ts'

const field = (kind: FieldInfo['kind']): FieldInfo => ({ key: 'x', label: { 'zh-CN': '', 'zh-TW': '', en: '' }, kind, sortable: false, custom: false })

test('a condition is whole when its operator has the value it needs', () => {
  expect(isWhole(field('choice'), { field: 'x', op: 'in', value: [] })).toBe(false)
  expect(isWhole(field('choice'), { field: 'x', op: 'in', value: ['1'] })).toBe(true)
  expect(isWhole(field('money'), { field: 'x', op: 'between', value: ['1', ''] })).toBe(false)
  expect(isWhole(field('money'), { field: 'x', op: 'between', value: ['1', '2'] })).toBe(true)
  expect(isWhole(field('date'), { field: 'x', op: 'within' })).toBe(false)
  expect(isWhole(field('date'), { field: 'x', op: 'empty' })).toBe(true)
})

test('one choice travels as "is" and opens again as a choice of several', () => {
  const told = tidied(field('choice'), { field: 'x', op: 'in', value: ['1'] })
  expect(told).toEqual({ field: 'x', op: 'is', value: '1' })
  expect(loosened(field('choice'), told)).toEqual({ field: 'x', op: 'in', value: ['1'] })
  expect(loosened(field('text'), { field: 'x', op: 'is', value: 'a' })).toEqual({ field: 'x', op: 'is', value: 'a' })
})

test('times are asked by distance first, choices by membership', () => {
  expect(operatorsOf(field('instant'))[0]).toBe('within')
  expect(operatorsOf(field('tag'))[0]).toBe('in')
})
