import { expect, test } from 'vitest'
import { changeOf, type ProfileValues } from './profile-values.ts'

const values: ProfileValues = { name: '林晓棠', gender: null, birthday: null, birthdayLunar: null, language: 'zh-CN', contactHours: '晚上', dealing: 'customer', ownerId: '1', unitId: '1', creditLimit: null, creditRating: null, parentId: null, custom: { taste: 'green', visits: null } }

test('only what was changed is sent; an emptied field as null', () => {
  expect(changeOf(values, { ...values, contactHours: '', gender: 'female' })).toEqual({ contactHours: null, gender: 'female' })
  expect(changeOf(values, { ...values, custom: { taste: 'dark', visits: null } })).toEqual({ custom: { taste: 'dark' } })
})

test('blanks, nothing and missing are the same', () => {
  expect(changeOf(values, { ...values, name: '林晓棠 ', creditLimit: undefined, creditRating: '', custom: { taste: 'green', visits: undefined } })).toBeNull()
})
