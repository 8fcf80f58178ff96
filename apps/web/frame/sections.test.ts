import { afterAll, expect, test } from 'vitest'
import type { WebModule } from '#platform/web/module.ts'
import { registerModules } from '#platform/web/registry.ts'
import { matches } from './palette-match.ts'
import { entriesFor, sectionAt } from './sections.ts'

const label = { 'zh-CN': '名', 'zh-TW': '名', en: 'Name' }
const load = async () => ({ default: () => null })
const parties: WebModule = { name: 'parties', pages: [
  { path: '/duplicates', section: 'parties', order: 20, label, may: ['merge', 'party'], load },
  { path: '/parties', section: 'parties', order: 10, label, may: ['read', 'party'], load },
  { path: '/parties/$id', section: 'parties', label, load },
] }
const insight: WebModule = { name: 'insight', pages: [{ path: '/value', section: 'insight', order: 1, label, may: ['read', 'standing'], load }] }
registerModules([insight, parties])
afterAll(() => registerModules([]))

test('the rail holds, in the chain’s order, what some page fills and the reader may use', () => {
  const seen = entriesFor({ 'party.read': 'own' })
  expect(seen.map((e) => [e.section, e.to, e.pages.length])).toEqual([['today', '/today', 0], ['parties', '/parties', 1], ['settings', '/settings', 0]])
  expect(entriesFor({ '*': 'all' }).map((e) => e.section)).toEqual(['today', 'parties', 'insight', 'settings'])
})

test('an address belongs to the section of its page', () => {
  expect(sectionAt('/parties/12')).toBe('parties')
  expect(sectionAt('/value')).toBe('insight')
  expect(sectionAt('/settings/members')).toBe('settings')
  expect(sectionAt('/nowhere')).toBeUndefined()
})

test('the palette finds a page by its name in any language', () => {
  const name = { 'zh-CN': '往来', 'zh-TW': '往來', en: 'Parties' }
  expect([matches('par', name), matches('往來', name), matches(' ', name), matches('x', name)]).toEqual([true, true, true, false])
})
