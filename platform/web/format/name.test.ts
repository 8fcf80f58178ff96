import { expect, test } from 'vitest'
import { initials, personName } from './name.ts'
import { phone, telHref } from './phone.ts'

test('names by culture', () => {
  expect(personName({ family: '王', given: '小明' })).toBe('王小明')
  expect(personName({ family: 'Schmidt', given: 'Anna' })).toBe('Anna Schmidt')
  expect(personName({ family: '欧阳' })).toBe('欧阳')
  expect(personName({ given: 'Anna', family: null })).toBe('Anna')
})

test('what stands in a face', () => {
  expect(initials('林晓棠')).toBe('林')
  expect(initials('林晓棠', true)).toBe('晓棠')
  expect(initials('李娜', true)).toBe('李娜')
  expect(initials('Anna Maria Schmidt')).toBe('AS')
  expect(initials('')).toBe('')
})

test('phone numbers by country, masks kept', () => {
  expect(phone('13812344417')).toBe('138 1234 4417')
  expect(phone('+8613812344417')).toBe('138 1234 4417')
  expect(phone('+886912345678')).toBe('+886 9 1234 5678')
  expect(phone('138****4417')).toBe('138 •••• 4417')
  expect(phone('028-8551 0000 转 3')).toBe('028-8551 0000 转 3')
  expect(telHref('138 1234 4417')).toBe('tel:13812344417')
  expect(telHref('138****4417')).toBeUndefined()
})
