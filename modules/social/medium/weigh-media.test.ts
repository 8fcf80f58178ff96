import { expect, test } from 'vitest'
import { shrink, weighMedia } from './weigh-media.ts'

test('few cases lean on the mean, many stand for themselves', () => {
  expect(shrink(1, 10, 0.04)).toBeCloseTo(0.05)
  expect(shrink(0, 0, 0.04)).toBeCloseTo(0.04)
  expect(shrink(100_000, 1_000_000, 0.5)).toBeCloseTo(0.1, 2)
})

test('channels are ranked by what an answer costs; no cost, no data and no reach are said as they are', () => {
  const of = (channel: string, more: object) => ({ channel, reach: 100, sent: 0, answered: 0, converted: 0, firm: { sent: 1000, answered: 50, converted: 10 }, cost: '0.10', ...more })
  const weighed = weighMedia([of('sms', { cost: '0.05' }), of('email', { cost: '0.01', sent: 50, answered: 5 }), of('wechat', { cost: null }), of('push', { firm: { sent: 0, answered: 0, converted: 0 } }), of('post', { reach: 0 })])
  expect(weighed.map((m) => [m.channel, m.rank, m.reason, m.perResponse, m.perOrder])).toEqual([['email', 1, 'cheapest', '0.13', '2.00'], ['sms', 2, 'dearer', '1.00', '5.00'], ['wechat', 3, 'no-cost', null, null], ['push', null, 'no-data', null, null], ['post', null, 'no-reach', '2.00', '10.00']])
  expect(weighed[0]).toMatchObject({ response: (5 + 50 * 0.05) / 100, order: (0 + 50 * 0.01) / 100, expected: 7.5 })
})
