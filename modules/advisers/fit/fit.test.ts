import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settings } from '#modules/firm/contract.ts'
import { fitParts } from '../contract.ts'
import { chooseChannels, type Way } from './choose-channel.ts'
import { type AdviserFacts, nothing, type PartyFacts } from './facts.ts'
import { areaScore, barredBy, fitOf, historyScore, keptShare, languageScore, OPEN, resultScore, scoresOf, type Scoring, sharesOf, skillScore, wishScore } from './score.ts'
import { readWish } from './wishes.ts'

const noWish = readWish([], [])
const lin: PartyFacts = { id: '1', kind: 'person', language: 'yue', city: '成都市', region: '四川省', tier: 1, stage: 3, ownerId: null, topics: [{ topic: '茶叶/绿茶', share: 0.75 }, { topic: '茶具', share: 0.25 }], wanted: [], needs: [], wish: noWish }
const lina: AdviserFacts = { id: '7', name: '李娜', unitName: '青羊店', active: true, takesNew: true, away: false, capacity: 100, load: 40, skills: [{ topic: '茶叶', level: 3 }], languages: { yue: 2, 'zh-CN': 3 }, areas: ['成都'], remote: false, channels: ['wechat', 'visit'], kinds: [], tiers: [], stages: [], gender: 'female', outcomes: {} }
const scoring: Scoring = { rules: settings['advisers.rules'].parse(undefined), usual: {}, together: false }

test('language, skills, area: by level, by what was bought, by city and region; what is not known says neither yes nor no', () => {
  expect([languageScore(lin, lina), languageScore({ ...lin, language: 'ja' }, lina), languageScore({ ...lin, language: 'zh-TW' }, lina), languageScore({ ...lin, language: null }, lina)]).toEqual([0.85, 0, 0.95, OPEN])
  expect([skillScore(lin, lina), skillScore({ ...lin, topics: [] }, lina), skillScore({ ...lin, topics: [], needs: ['想学茶叶冲泡'] }, lina), skillScore({ ...lin, topics: [], wanted: [{ topic: '咖啡', strength: 2 }] }, lina)]).toEqual([0.75, OPEN, 1, 0])
  expect(skillScore({ ...lin, wanted: [{ topic: '茶叶/红茶', strength: 5 }] }, lina)).toBeCloseTo((0.75 + 0.5) / 1.5)
  expect([areaScore(lin, lina), areaScore({ ...lin, city: '绵阳市' }, { ...lina, areas: ['四川'] }), areaScore({ ...lin, city: '台北市', region: null }, lina), areaScore({ ...lin, city: '台北市', region: null }, { ...lina, remote: true })]).toEqual([1, 0.7, 0.1, 0.6])
})

test('history counts for what went well, and complaints against it', () => {
  const good = historyScore({ ...nothing, contacts: 10, orders: 4, rated: 2, perceived: 2.2 })
  expect(good).toBeGreaterThan(0.9)
  expect(historyScore({ ...nothing, contacts: 10, orders: 4, complaints: 2 })).toBeLessThan(good - 0.3)
  expect(historyScore(nothing)).toBeCloseTo(0.3)
})

test('a single case of an adviser hardly moves the judgement, many do', () => {
  const usual = { 'person 1': { kept: 600, before: 1000, growth: 0.1, rated: 0, perceived: 0 } }
  const fared = (kept: number, before: number) => resultScore(lin, { ...lina, outcomes: { 'person 1': { kept, before, growth: 0.1, rated: 0, perceived: 0 } } }, usual)
  expect(Math.abs(fared(0, 1) - OPEN)).toBeLessThan(0.06)
  expect(fared(190, 200)).toBeGreaterThan(0.7)
  expect(fared(20, 200)).toBeLessThan(0.3)
  expect(resultScore(lin, lina, usual)).toBeCloseTo(OPEN)
  expect(keptShare({ kept: 1, before: 1, growth: null, rated: 0, perceived: 0 }, usual['person 1'])).toEqual({ own: (1 + 20 * 0.6) / 21, usual: 0.6 })
})

test('wishes are read from what stands in the file, and nothing is guessed', () => {
  const advisers = [{ id: '7', name: '李娜' }, { id: '8', name: '王强' }]
  expect(readWish([{ kind: 'like', text: '希望李娜接待' }, { kind: 'need', text: '要女顾问，讲粤语，最好微信联系' }, { kind: 'dislike', text: '不要打电话' }, { kind: 'dislike', text: '王强' }], advisers))
    .toEqual({ gender: 'female', language: 'yue', channels: ['wechat'], unwantedChannels: ['phone'], asked: ['7'], unwanted: ['8'] })
  expect(readWish([{ kind: 'like', text: '女儿爱喝茉莉花茶' }, { kind: 'habit', text: '用企业微信' }], advisers)).toMatchObject({ gender: null, channels: ['wecom'], asked: [] })
  expect(wishScore({ ...lin, wish: readWish([{ kind: 'like', text: '希望李娜接待' }], advisers) }, lina)).toBe(1)
  expect(wishScore({ ...lin, wish: readWish([{ kind: 'need', text: '要男顾问' }], advisers) }, lina)).toBe(0)
})

test('who is away, takes nobody new, must not or is not wanted is barred; who looks after them already may go on', () => {
  expect([barredBy(lin, lina, nothing), barredBy(lin, { ...lina, away: true }, nothing), barredBy(lin, { ...lina, takesNew: false }, nothing), barredBy({ ...lin, ownerId: '7' }, { ...lina, takesNew: false }, nothing), barredBy(lin, lina, { ...nothing, kinship: 'exclude' }), barredBy({ ...lin, wish: { ...noWish, unwanted: ['7'] } }, lina, nothing)])
    .toEqual([null, 'away', 'takes-no-new', null, 'kinship', 'unwanted'])
})

test('parts are shares of a hundred by their weights; the fit lies between nothing and a hundred whatever is known', () => {
  const weight = fc.double({ min: 0, max: 10, noNaN: true })
  fc.assert(fc.property(fc.record({ language: weight, skills: weight, area: weight, load: weight, history: weight, wishes: weight, results: weight, type: weight }), fc.boolean(), fc.nat(300), fc.nat(40), fc.constantFrom('exclude', 'prefer', null), (weights, together, load, contacts, kinship) => {
    const own = { ...scoring, together, rules: { ...scoring.rules, weights } }
    const shares = sharesOf(own)
    const all = fitParts.reduce((sum, part) => sum + shares[part], 0)
    expect(all === 0 || Math.abs(all - 100) < 1e-6).toBe(true)
    const pair = { ...nothing, contacts, kinship }
    const scores = scoresOf(lin, { ...lina, load }, pair, own, 4)
    expect(fitParts.every((part) => scores[part] >= 0 && scores[part] <= 1)).toBe(true)
    const fit = fitOf(scores, shares, pair)
    expect(fit >= 0 && fit <= 100).toBe(true)
  }))
})

test('the channel: as wished, else where they answer; never one that is unwanted or not allowed', () => {
  const way = (channel: string, part: Partial<Way> = {}): Way => ({ channel, allowed: true, sent: 0, answered: 0, came: 0, usual: 0.2, ...part })
  const ways = [way('phone'), way('wechat', { sent: 10, answered: 9 }), way('email', { sent: 10, answered: 0, came: 1 }), way('sms', { allowed: false })]
  expect(chooseChannels(ways, noWish, []).map((c) => c.channel)).toEqual(['wechat', 'phone', 'email'])
  expect(chooseChannels(ways, readWish([{ kind: 'habit', text: '发邮件给我' }, { kind: 'dislike', text: '微信' }], []), [])[0]).toMatchObject({ channel: 'email', because: [{ key: 'wished' }, { key: 'answers', params: { answered: 0, sent: 10 } }, { key: 'comes' }] })
  expect(chooseChannels(ways, noWish, ['phone']).map((c) => c.channel)).toEqual(['phone'])
})
