import { expect, test } from 'vitest'
import type { CampaignResult } from '../contract.ts'
import en from '../messages/web.en.ts'
import zhCN from '../messages/web.zh-CN.ts'
import { tellResult } from './tell-result.ts'

const write = { number: (v: number, d = 0) => v.toFixed(d), percent: (v: number) => `${Math.round(v * 100)}%`, money: (v: number) => `¥${Math.round(v)}` }
const effect = (outcome: 'revenue' | 'margin' | 'conversion', value: number, lower: number, upper: number): CampaignResult['evaluations'][number] => ({
  outcome, from: '2027-03-01', to: '2027-03-30', treated: { parties: 900, mean: 1, total: 900 }, control: { parties: 100, mean: 0, total: 0 }, perParty: { value: value / 900, lower: lower / 900, upper: upper / 900 }, inAll: { value, lower, upper }, relative: null, p: 0.01, cuped: null, sampleRatio: { p: 0.4, mismatch: false }, mixed: 0,
})
const none = { asked: 0, withheld: 0, sent: 0, delivered: 0, opened: 0, clicked: 0, replied: 0, bounced: 0, complained: 0, bought: 0 }
const base: CampaignResult = {
  at: '2027-04-01T00:00:00Z', from: '2027-03-01', to: '2027-03-30', days: 30, whole: true, currency: 'CNY', funnel: none, waves: [{ number: 1, name: '', funnel: none, variants: [{ label: '甲', sent: 500, did: 90, p: 1 }, { label: '乙', sent: 500, did: 30, p: 0.001 }] }], against: 'held',
  evaluations: [effect('revenue', 9000, 5000, 13000), effect('margin', 4500, 2500, 6500)], segments: [], cost: { total: '1000.00', planned: '1000.00', messages: '0.00', offers: '0.00' }, roi: { value: 3.5, lower: 1.5, upper: 5.5 }, paybackDays: 8, cannibalised: { redeemed: 120, extra: 50, anyway: 70, pulledForward: null }, attribution: [{ rule: 'last', revenue: 45000 }, { rule: 'linear', revenue: 20000 }],
}

test('a sure effect is told with its interval, its return, who would have bought anyway, the better variant, and what rules would have made of it', () => {
  expect(tellResult(zhCN, base, 'margin', write)).toEqual(['毛利因此多了 ¥4500（区间 ¥2500 至 ¥6500）。', '每投入一元，收回成本后还多赚 350%，8 天回本。', '用了优惠的 120 位客户中，有 70 位本来就会买。', '“甲”比其他版本效果好。', '若按“末次接触”计算，会把功劳夸大到实际的 5.0 倍。'])
})

test('what may be chance is not sold as an effect; a broken lot and a missing control are said and nothing else is', () => {
  const placebo = { ...base, evaluations: [effect('revenue', 300, -2000, 2600), effect('margin', 150, -1000, 1300)], roi: { value: -0.85, lower: -2, upper: 0.3 }, cannibalised: null, waves: [] }
  expect(tellResult(en, placebo, 'margin', write)).toEqual(['No effect on margin can be told apart from chance: it lies between ¥-1000 and ¥1300.', 'Whether it earned its cost is open: between -200% and 30% on top.'])
  expect(tellResult(en, { ...base, against: null, evaluations: [] }, 'margin', write)).toEqual([en.say.untold])
  expect(tellResult(en, { ...base, evaluations: [{ ...effect('margin', 1, 1, 1), sampleRatio: { p: 0, mismatch: true } }] }, 'margin', write)).toEqual([en.say.unread])
})
