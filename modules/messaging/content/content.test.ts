import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TemplateBody } from '../template/body.ts'
import { compileTemplate } from './compile-content.ts'
import { fillParts } from './fill-parts.ts'
import { partsOf } from './parts.ts'
import { renderFor } from './render-messages.ts'

const fill = (text: string, values: Record<string, string | null>, html = false) => fillParts(partsOf(text, html), { values, holds: [] })
const compile = (given: object, purpose = 'marketing') => compileTemplate(TemplateBody.parse(given), { channel: 'email', purpose, baseUrl: 'https://crm.example.cn' })
const reader = (values: Record<string, string | null>, holds: boolean[] = [], language: 'zh-CN' | 'en' | 'zh-TW' | null = null) => ({ name: '林晓棠', language, values, holds })

test('a place takes the reader’s value, else what is said for those without', () => {
  expect(fill('{{name|您}}好，{{ owner | 客服 }}随时为您服务。{{firm}}', { name: '林晓棠', owner: ' ' })).toBe('林晓棠好，客服随时为您服务。')
})

test('in HTML a value is written by where it stands: as words, within an address, or as a whole address that must be one', () => {
  expect(fill('<a href="https://e.cn/?c={{code}}">{{name}}</a><a href="{{to}}">x</a>', { code: 'a&b', name: '<i>王</i>', to: 'javascript:alert(1)' }, true)).toBe('<a href="https://e.cn/?c=a%26b">&lt;i&gt;王&lt;/i&gt;</a><a href="">x</a>')
})

test('whatever a value holds, it opens no tag and leaves no address', () => {
  fc.assert(fc.property(fc.string(), (value) => {
    const html = fill('<p>{{v}}</p><a href="https://e.cn/{{v}}">', { v: value }, true)
    const inner = html.slice(3, html.lastIndexOf('</p>'))
    expect(inner.replaceAll('<br />', '')).not.toMatch(/[<>"]/)
    expect(/href="([^"]*)"/.exec(html)![1]).toMatch(/^https:\/\/e\.cn\/[^"<>\s]*$/)
  }))
})

test('blocks with a condition are shown to whom it holds, in HTML and in plain text alike; nested ones too', () => {
  const vip = { field: 'tier', op: 'is', value: 'vip' }
  const compiled = compile({ base: 'zh-CN', variants: { 'zh-CN': { subject: '{{name}}', blocks: [
    { kind: 'text', text: '人人' }, { kind: 'text', text: '贵宾专享', when: vip },
    { kind: 'columns', columns: [[{ kind: 'text', text: '左' }], [{ kind: 'text', text: '右贵宾', when: vip }]] },
  ] } } })
  expect(compiled.conditions).toEqual([vip, vip])
  const [one, other] = [renderFor(compiled, reader({ name: '林' }, [true, true])), renderFor(compiled, reader({ name: '林' }, [false, false]))]
  for (const said of [one.html!, one.body]) expect(said).toMatch(/贵宾专享[\s\S]*右贵宾/)
  for (const said of [other.html!, other.body]) expect([said.includes('人人'), said.includes('左'), said.includes('贵宾')]).toEqual([true, true, false])
  expect(one.html! + other.html! + one.body).not.toMatch(/[\uE000-\uE003]/)
})

test('a marketing mail has a foot with the way out, whether somebody put one there or not; a service mail has what it was given', () => {
  const body = { base: 'en', variants: { en: { subject: 'Tea', blocks: [{ kind: 'text', text: 'Hello **{{name|friend}}**' }] } } }
  const values = { name: 'Anna', firm: 'Tea & Co', unsubscribe: 'https://crm.example.cn/unsubscribe/x' }
  const marketing = renderFor(compile(body), reader(values))
  expect(marketing.html).toContain('<a href="https://crm.example.cn/unsubscribe/x"')
  expect(marketing.html).toContain('<strong>Anna</strong>')
  expect(marketing.html).toContain('Tea &amp; Co')
  expect(marketing.body).toContain('Unsubscribe: https://crm.example.cn/unsubscribe/x')
  expect(renderFor(compile(body, 'service'), reader(values)).html).not.toContain('unsubscribe')
})

test('each reader is written to in their language where it is there, else in the base one', () => {
  const compiled = compile({ base: 'zh-CN', variants: { 'zh-CN': { subject: '春茶', blocks: [{ kind: 'text', text: '您好' }] }, en: { subject: 'Spring tea', blocks: [{ kind: 'text', text: 'Hello' }] } } })
  expect([null, 'en', 'zh-TW'].map((language) => renderFor(compiled, reader({}, [], language as 'en')).subject)).toEqual(['春茶', 'Spring tea', '春茶'])
})
