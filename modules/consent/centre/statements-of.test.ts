import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementsOf } from './statements-of.ts'

const channels = [null, 'email', 'sms', 'phone'] as const
const label = null

test('said in their order, the statements make exactly what was chosen hold, and nothing is said where nothing changed', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (before, after) => {
    const purposes = [{ key: 'marketing', label: { 'zh-CN': '', 'zh-TW': '', en: '' }, text: null, stance: 'asked' as const, contacts: true, pausedUntil: null, mostPerMonth: null, promised: null, choices: channels.map((channel, i) => ({ channel, label, wanted: before[i]!, refused: !before[i] })) }]
    const said = statementsOf({ purposes }, channels.map((channel, i) => ({ purpose: 'marketing', channel, wanted: after[i]! })))
    const holds = new Map(channels.map((channel, i) => [channel, before[i]!]))
    for (const { channel, wanted } of said) for (const c of channels) if (channel === null || c === channel) holds.set(c, wanted)
    expect([...holds.values()]).toEqual(after)
    if (before.join() === after.join()) expect(said).toEqual([])
  }))
})

test('a channel that nothing is said of goes with the general word, but a no stays a no', () => {
  const choice = (channel: string | null, refused: boolean) => ({ channel, label, wanted: false, refused })
  const purposes = [{ key: 'marketing', label: { 'zh-CN': '', 'zh-TW': '', en: '' }, text: null, stance: 'asked' as const, contacts: true, pausedUntil: null, mostPerMonth: null, promised: null, choices: [choice(null, false), choice('email', false), choice('sms', true)] }]
  expect(statementsOf({ purposes }, [{ purpose: 'marketing', channel: null, wanted: true }])).toEqual([{ purpose: 'marketing', channel: null, wanted: true }, { purpose: 'marketing', channel: 'sms', wanted: false }])
})
