import { expect, test } from 'vitest'
import { formatFor } from '#platform/web/format.ts'
import zh from '../../messages/web.zh-CN.ts'
import en from '../../messages/web.en.ts'
import type { Relationship } from '../../contract.ts'
import { sentencesFor } from './sentences.ts'

const relationship: Relationship = {
  partyId: '1', asOf: '2026-11-22', model: 'standing-1', computedAt: '2026-11-22T00:00:00Z', firstDay: '2024-04-01', lastDay: '2026-10-22',
  because: { purchases: 12, tenure: 965, gapNow: 31, usualGap: 29.4, ratio: 1.05, trend: 1 },
  stage: { code: 3, computed: 3, growth: 4, acquaintance: 5, override: null }, tier: { code: 1, computed: 1, measure: 'profit', window: 'all', shareAbove: 0.032, override: null }, loyalty: { code: 5, computed: 5, override: null },
  rung: { code: 5, computed: 5, override: null }, grade: { code: 2, computed: 2, override: null }, type: { code: 7, computed: 7, override: null },
  level: { code: 4, computed: 4, override: null, rule: 'customers-margin', policy: { active: true, who: 'owner', memberName: null, channel: 'wechat', everyDays: 30, purpose: '', bonds: ['social'], lastContact: '2026-11-01', dueOn: '2026-12-01' } },
  evidence: { alive: 0.9, doubt: 1.1, parts: { silence: 1.05 }, enters: 3, leaves: 2.5, contacts: 4, contactsBefore: 3, rated: 2, satisfaction: 1.02, complaints: 0, referrals: 2, reviews: 1, activities: 0, rewards: 0, seasonDay: null, contractDay: null, spread: 0.2, discountShare: null, wallet: null, alternatives: null, margin: 4.2, sales: 3.9, missing: ['discounts'] },
  abc: 'A', rfm: { r: 5, f: 5, m: 4, rule: 'rank', recency: 31, runAsOf: '2026-11-22' }, value: { revenue: '48600.00', profit: null, currency: 'CNY', months: [] }, history: [],
}
const [inChinese, inEnglish] = [{ t: zh, f: formatFor('zh-CN', 'Asia/Shanghai') }, { t: en, f: formatFor('en', 'Asia/Shanghai') }]

test('a rhythm is told with its numbers, and what the next stage takes', () => {
  expect(sentencesFor('stage', relationship, inChinese)[0]).toBe('间隔 31 天，常态 29 天，2.6 年内共 12 次购买。')
  expect(sentencesFor('stage', relationship, inEnglish)).toEqual(['Last bought 31 days ago; usually every 29; 12 purchases in 2.6 years.', 'The silence is 1.1 times the usual gap; above 3 times it is decline.'])
  const new1 = { ...relationship, stage: { ...relationship.stage, computed: 1 }, because: { ...relationship.because, purchases: 1, tenure: 31 } }
  expect(sentencesFor('stage', new1, inChinese)).toEqual(['31 天前购买过一次。本公司客户通常隔 29 天再次购买。', '已静默的时间是常态间隔的 1.1 倍；超过 3 倍视为退化。', '第 3 次购买进入形成期。'])
  const none = { ...relationship, because: { ...relationship.because, purchases: 0, tenure: null, gapNow: null, ratio: null } }
  expect(sentencesFor('stage', none, inChinese)).toEqual(['还没有购买过。'])
})

test('scores, tier and value name the rule, the share and the exact sum', () => {
  expect(sentencesFor('rfm', relationship, inChinese).at(-1)).toBe('名次五分法，分界取自 2026-11-22 的计算。')
  expect(sentencesFor('tier', relationship, inChinese)[0]).toBe('利润居全部客户的前 3.2%。')
  expect(sentencesFor('value', relationship, inChinese)).toEqual(['累计净额 ¥48,600.00，退货已扣除。', '利润未知：部分订单没有成本。'])
  expect(sentencesFor('rfm', { ...relationship, rfm: { ...relationship.rfm, r: null } }, inEnglish)).toEqual(['Not scored: has not bought, or returned everything.'])
})
