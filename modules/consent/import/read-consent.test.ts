import { expect, test } from 'vitest'
import { consentColumn, readConsent } from './read-consent.ts'

test('cells say yes, no or nothing in three languages; what cannot be told is not guessed', () => {
  expect(['是', ' YES ', '１', '已訂閱', '同意'].map(readConsent)).toEqual(Array(5).fill('granted'))
  expect(['否', '退订', 'Opted out', '0', '勿擾'].map(readConsent)).toEqual(Array(5).fill('denied'))
  expect(['', '  ', '-', '未知'].map(readConsent)).toEqual(Array(4).fill(null))
  expect(['maybe', '看情况', '2'].map(readConsent)).toEqual(Array(3).fill(undefined))
})

test('a column names its purpose and, where it has one, its channel', () => {
  expect(consentColumn('consent.marketing')).toEqual({ purpose: 'marketing', channel: null })
  expect(consentColumn('consent.marketing.sms')).toEqual({ purpose: 'marketing', channel: 'sms' })
  expect(consentColumn('phone')).toBeNull()
})
