import { expect, test } from 'vitest'
import { contactsOf, inputOf } from './party-values.ts'

test('only what was filled in is sent', () => {
  expect(inputOf({ kind: 'person', name: ' 林晓棠 ', contacts: [{ channel: 'phone', value: ' 138 0000 4417 ' }, { channel: 'email' }, undefined], roles: ['customer'], tags: [], birthday: null, contactHours: '', custom: { taste: 'green', visits: null } }))
    .toEqual({ kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '138 0000 4417' }], roles: ['customer'], custom: { taste: 'green' } })
})

test('an organisation has no birthday, and nobody can be its owner', () => {
  expect(inputOf({ kind: 'organisation', name: '武夷茶行', birthday: '1990-05-12', gender: 'male', ownerId: null })).toEqual({ kind: 'organisation', name: '武夷茶行', ownerId: null })
})

test('a contact without a value is none', () => {
  expect(contactsOf({ contacts: [{ channel: 'wechat', value: '  ' }] })).toEqual([])
})
