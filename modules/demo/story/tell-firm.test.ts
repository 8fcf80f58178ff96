import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { tellFirm } from './tell-firm.ts'

const today = dayNumber('2026-11-22')
const firm = tellFirm(today)
const digest = (of: object) => createHash('sha256').update(JSON.stringify(of)).digest('hex')
const of = (type: string) => firm.connections.filter((c) => c.type === type)

test('the same day tells the same firm, another day another', () => {
  expect(digest(tellFirm(today, 200))).toBe(digest(tellFirm(today, 200)))
  expect(digest(tellFirm(today + 40, 200))).not.toBe(digest(tellFirm(today, 200)))
})

test('some twenty thousand parties over three years, none of it after today', () => {
  expect(firm.parties.length).toBeGreaterThan(19_000)
  expect(firm.parties.length).toBeLessThan(21_000)
  const days = [...firm.orders, ...firm.touchpoints].map((o) => o.day)
  const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity])
  expect(last).toBeLessThanOrEqual(today)
  expect(dayFromNumber(first) < '2024-01-15' && dayFromNumber(first) >= '2023-11-22').toBe(true)
  for (const year of [0, 1, 2]) expect(firm.orders.filter((o) => Math.floor((today - o.day) / 365) === year).length).toBeGreaterThan(10_000)
})

test('Chinese and English side by side, mainland and traditional', () => {
  const people = firm.parties.filter((p) => p.kind === 'person')
  const share = (language: string) => people.filter((p) => p.language === language).length / people.length
  expect(share('en')).toBeGreaterThan(0.05)
  expect(share('zh-TW')).toBeGreaterThan(0.04)
  expect(share('zh-CN')).toBeGreaterThan(0.5)
  expect(people.filter((p) => p.language === 'en').every((p) => /^[\p{Script=Latin} .'’-]+$/u.test(p.name))).toBe(true)
})

test('a family club with households of up to three generations, and a trade business with distributors and their branches', () => {
  const households = firm.parties.filter((p) => p.kind === 'household')
  expect(households.length).toBeGreaterThan(3_000)
  expect(households.filter((p) => p.tags.includes('三代同堂')).length).toBeGreaterThan(300)
  for (const type of ['member', 'spouse', 'parent', 'sibling', 'refers', 'works-at', 'decides-for', 'influences', 'supplies']) expect(of(type).length).toBeGreaterThan(10)
  for (const role of ['customer', 'prospect', 'supplier', 'distributor', 'competitor', 'ally', 'influencer', 'recruit', 'employee']) expect(firm.parties.filter((p) => p.roles.includes(role)).length).toBeGreaterThan(5)
  expect(firm.parties.filter((p) => p.kind === 'branch').every((p) => firm.parties[p.parent!]!.roles.includes('distributor'))).toBe(true)
  expect(firm.orders.some((o) => o.currency === 'USD') && firm.orders.some((o) => o.returns !== undefined)).toBe(true)
})

test('no address, number or mailbox is anybody’s', () => {
  const contacts = firm.parties.flatMap((p) => p.contacts)
  expect(contacts.filter((c) => c.channel === 'email').every((c) => c.value.endsWith('.example'))).toBe(true)
  const mobiles = contacts.filter((c) => c.channel === 'phone').map((c) => c.value.replace(/\D/g, ''))
  expect(mobiles.filter((n) => !/0000|555/.test(n))).toEqual([])
  expect(firm.members.every((m) => m.email.endsWith('.example'))).toBe(true)
})
