import { expect, test } from 'vitest'
import type { Catalogue } from '../../contract.ts'
import { themeCounts } from './themes.ts'

const label = { 'zh-CN': '', 'zh-TW': '', en: '' }
const kind = (key: string, theme: Catalogue['kinds'][number]['theme']): Catalogue['kinds'][number] => ({ key, label, theme, contact: true, byHand: true, stage: null, active: true, position: 1 })

test('counts are gathered by theme, in the themes order, without empty ones', () => {
  const kinds = [kind('order-placed', 'order'), kind('call', 'communication'), kind('visit', 'communication'), kind('complaint', 'service')]
  expect(themeCounts({ call: 3, visit: 2, 'order-placed': 1 }, kinds)).toEqual([{ theme: 'communication', n: 5, kinds: ['call', 'visit'] }, { theme: 'order', n: 1, kinds: ['order-placed'] }])
})
