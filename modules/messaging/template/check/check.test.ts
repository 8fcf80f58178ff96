import { expect, test } from 'vitest'
import { isStop } from '../../sms/stop-words.ts'
import { TemplateBody } from '../body.ts'
import { contrast, inkOn } from '../email/contrast.ts'
import { checkTemplate } from './check-template.ts'
import { spamWordsIn } from './spam-words.ts'

const kinds = (body: object, channel = 'email', purpose = 'marketing') => checkTemplate(TemplateBody.parse(body), { channel, purpose, baseUrl: null }).map((c) => `${c.weight} ${c.kind}${c.block === null ? '' : ` ${c.block}`}`)

test('what readers, filters and the law object to is told where it stands', () => {
  expect(kinds({ base: 'en', variants: { en: { subject: ' ', blocks: [{ kind: 'image', src: '/api/v1/images/x' }, { kind: 'columns', columns: [[{ kind: 'button', label: 'Go', href: '' }], []] }, { kind: 'text', text: '全网最低 [x](https://example.com/a)' }] } } }))
    .toEqual(['fault no-subject', 'fault picture-unreachable 0', 'warning no-alt 0', 'fault link-missing 1', 'fault link-broken 2', 'warning spam-words'])
  expect(kinds({ base: 'zh-CN', signature: '青城茶业', variants: { 'zh-CN': { blocks: [{ kind: 'text', text: `${'茶'.repeat(70)}{{birthday}}` }] } } }, 'sms')).toEqual(['warning no-fallback', 'warning several-segments', 'fault no-way-out', 'warning not-approved'])
  expect(kinds({ base: 'en', look: { accent: '#FFE08A', text: '#BBBBBB' }, variants: { en: { subject: 'Hi', blocks: [{ kind: 'text', text: 'Hello' }] } } })).toEqual(['warning low-contrast'])
})

test('LINE takes a text of any length up to its limit, long ones as several messages', () => {
  const line = (length: number) => kinds({ base: 'en', variants: { en: { blocks: [{ kind: 'text', text: 'a'.repeat(length / 2) }, { kind: 'text', text: 'a'.repeat(length / 2) }] } } }, 'line')
  expect([line(4_990), line(5_010), line(25_010)]).toEqual([[], ['warning several-messages'], ['fault too-long']])
})

test('words are found as words; a thunderstorm is no winner', () => {
  expect([spamWordsIn('You are a WINNER!!'), spamWordsIn('dinner at the exact now'), spamWordsIn('恭喜您中奖，点击领取')]).toEqual([['winner', '!!'], [], ['恭喜您中奖', '中奖', '点击领取']])
  expect([contrast('#000000', '#FFFFFF'), inkOn('#0F766E'), inkOn('#FFE08A')]).toEqual([21, '#FFFFFF', '#1F2A2C'])
})

test('signatures, brackets and variables are as carriers and providers take them', () => {
  const sms = (body: object, text = '您好，拒收请回复R') => checkTemplate(TemplateBody.parse({ base: 'zh-CN', variants: { 'zh-CN': { blocks: [{ kind: 'text', text }] } }, ...body }), { channel: 'sms', purpose: 'marketing', baseUrl: null, smsProvider: (body as { approved?: { template: string } }).approved?.template ?? 'smpp' }).map((c) => `${c.kind} ${c.what ?? ''}`.trim())
  expect([sms({ signature: '青城茶业' }), sms({ signature: '茶' }), sms({ signature: '青城 茶业' }), sms({ signature: '12345' })]).toEqual([[], ['signature-form 茶'], ['signature-form 青城 茶业'], ['signature-form 12345']])
  expect([sms({ signature: '青城茶业' }, '【青城】您好，拒收请回复R'), sms({ signature: '' }, '【青城】您好，拒收请回复R')]).toEqual([['signature-twice 【青城】'], ['brackets 【青城】', 'no-signature']])
  const fields = (template: string, ...all: [string, string][]) => sms({ signature: '青城茶业', approved: { template, fields: all.map(([name, value]) => ({ name, value })) } })
  expect([fields('aliyun', ['name', '{{name}}']), fields('aliyun', ['1', 'x']), fields('aliyun', ['a', 'x'], ['a', 'y']), fields('tencent', ['1', 'x'], ['2', 'y']), fields('tencent', ['2', 'x'])]).toEqual([[], ['variable-name 1'], ['variable-name a'], [], ['variable-name 2']])
  expect(fields('tencent', ['1', ' '], ['2', 'https://a.cn'])).toEqual(['variable-empty 1', 'variable-link 2'])
})

test('only a whole message asks to be left alone', () => {
  expect(['退订', ' td。', 'Stop!', 'Ｒ', 'T'].map(isStop)).toEqual([true, true, true, true, true])
  expect(['不要退订', 'stop by tomorrow', '请把我的退货退了', 'OK', ''].map(isStop)).toEqual([false, false, false, false, false])
})
