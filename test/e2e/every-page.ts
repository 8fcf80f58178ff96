import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStandings } from '#modules/intelligence/api.ts'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { quiet } from '../browser/traffic.ts'
import { today } from '../world.ts'
import { faultsOf, openSite, type Site } from './site.ts'

const root = join(import.meta.dirname, '../..')

/** Every page and every settings page that a module registers: a new one is visited without being told. */
const paths = globSync('modules/*/web/index.tsx', { cwd: root }).sort().flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const pages = [...text.matchAll(/path: '(\/[^'$]*)'/g)].map((m) => m[1]!)
  const settings = /settings: \[([\s\S]*?)\n\s*\]/.exec(text)?.[1] ?? ''
  return [...pages, ...[...settings.matchAll(/key: '([\w-]+)', group/g)].map((m) => `/settings/${m[1]!}`)]
}).filter((path) => path !== '/parties/merge')

let site: Site
beforeAll(async () => {
  site = await openSite()
  const day = (k: number) => new Date(today.getTime() - k * 864e5).toISOString().slice(0, 10)
  await site.world.as('zhouMin', async (c) => {
    const people = []
    for (const [i, name] of ['林晓棠', '周建国', '欧阳娜娜', 'Anna Schmidt', '何其芳客', '司马晴', '张三丰', '郭雅婷客'].entries()) people.push({ id: (await createParty(c, { kind: 'person', name, roles: ['customer'], contacts: [{ channel: 'phone', value: `1380000${String(1000 + i)}`, label: 'main' }] })).id, i })
    await createOrders(c, people.flatMap(({ id, i }) => Array.from({ length: i + 1 }, (_, k) => ({ kind: 'order' as const, source: 'test', buyerId: id, orderedDay: day(k * (12 + i) + i * i), currency: 'CNY', rate: '1', amount: `${(i + 1) * 100}.00`, cost: `${(i + 1) * 60}.00`, lines: [{ description: '无糖生日蛋糕', quantity: '1', amount: `${(i + 1) * 100}.00` }] }))))
  })
  await runStandings(site.world.db, new Date())
})
afterAll(() => site.close())

/** A label leads to the first element of its id: with two of them, to the wrong field. */
const idsGivenTwice = (): string[] => {
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id)
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

/** How a page is come to: by its address anew, or from the page before it. */
const ways = {
  address: (page: Page, path: string) => page.goto(path),
  within: (page: Page, path: string) => page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }, path),
}

/** Visits every page in one look. A look a file, so that two are walked at once. */
export const everyPage = (name: string, way: keyof typeof ways, look: BrowserContextOptions): void => test(`every page stands: ${name}`, async () => {
  const { page, problems } = await site.as('zhouMin', look)
  const faults: string[] = []
  for (const path of paths) {
    await ways[way](page, path)
    await quiet(page)
    await page.locator('h1').first().waitFor({ timeout: 15_000 }).catch(() => faults.push(`${path}: no heading`))
    for (const fault of await faultsOf(page)) faults.push(`${path}: ${fault}`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) faults.push(`${path}: ${over} px wider than the screen`)
    for (const id of await page.evaluate(idsGivenTwice)) faults.push(`${path}: two elements are called ${id}`)
  }
  expect([...faults, ...problems]).toEqual([])
  expect(paths.length).toBeGreaterThan(12)
}, 300_000)
