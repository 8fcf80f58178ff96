import { expect, test } from 'vitest'
import type { Centre } from '../../contract.ts'
import { bodyOf, draftOf, turned } from './draft.ts'

const label = { 'zh-CN': '', 'zh-TW': '', en: '' }
const choice = (channel: string | null, wanted: boolean, refused = false) => ({ channel, label: null, wanted, refused })
const centre: Centre = {
  firm: '青城茶业', name: '林晓棠', language: 'zh-CN', email: null, phone: null, held: [], requests: [], topics: [{ key: 'new-tea', purpose: 'marketing', label, wanted: false }],
  purposes: [{ key: 'marketing', label, text: null, stance: 'asked', contacts: true, pausedUntil: null, mostPerMonth: 2, promised: null, choices: [choice(null, false), choice('email', false), choice('sms', false, true)] }],
}

test('what stands on the page goes back as it came; turning a purpose on leaves off what was refused', () => {
  expect(bodyOf(draftOf(centre))).toEqual({ choices: [{ purpose: 'marketing', channel: null, wanted: false }, { purpose: 'marketing', channel: 'email', wanted: false }, { purpose: 'marketing', channel: 'sms', wanted: false }], wishes: [{ purpose: 'marketing', pausedUntil: null, mostPerMonth: 2 }], unwanted: ['new-tea'] })
  expect(Object.values(turned(draftOf(centre), centre.purposes[0]!, true).wanted)).toEqual([true, true, false])
})
