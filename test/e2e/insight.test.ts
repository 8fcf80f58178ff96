import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { runStandings } from '#modules/intelligence/api.ts'
import { runValues } from '#modules/value/api.ts'
import { faultsOf, openSite, type Site } from './site.ts'

const DAY = 86_400_000

let site: Site
beforeAll(async () => {
  site = await openSite()
  const day = (k: number) => new Date(Date.now() - k * DAY).toISOString().slice(0, 10)
  await site.world.as('zhouMin', async (c) => {
    for (let i = 0; i < 60; i++) {
      const { id } = await createParty(c, { kind: 'person', name: `客户${i + 1}`, roles: ['customer'] })
      await createOrders(c, Array.from({ length: i % 6 + 1 }, (_, k) => ({ kind: 'order' as const, source: 'test', buyerId: id, orderedDay: day(12 + k * 30 + i * 4), currency: 'CNY', rate: '1', amount: `${(i + 1) * 100}.00`, cost: `${(i + 1) * 50}.00`, lines: [{ description: '茶', quantity: '1', amount: `${(i + 1) * 100}.00` }] })))
    }
  })
  await runValues(site.world.db, new Date())
  await runStandings(site.world.db, new Date(Date.now() - 95 * DAY))
  await runStandings(site.world.db, new Date())
})
afterAll(() => site.close())

const looks = [
  ['wide, light', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const

test.each(looks)('every picture has its table whose lines open the parties behind them: %s', async (_name, look) => {
  const { page, problems } = await site.as('zhouMin', look)
  for (const path of ['/insight/value', '/insight/stages', '/insight/growth', '/insight/cohorts']) {
    await page.goto(path)
    await page.getByText(path === '/insight/value' ? /截至 \d{4}-\d{2}-\d{2} · 向前看/ : /截至 \d{4}-\d{2}-\d{2}/).first().waitFor()
    const tables = page.getByRole('button', { name: '表格' })
    await tables.first().waitFor()
    await page.getByRole('main').locator('svg[role=group], [role=application]').first().waitFor()
    await expect.poll(() => page.getByRole('main').locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0)
    const count = await tables.count()
    expect(count).toBeGreaterThanOrEqual({ '/insight/value': 4, '/insight/stages': 6, '/insight/growth': 2 }[path] ?? 1)
    expect(await page.getByText('口径', { exact: false }).count()).toBeGreaterThanOrEqual(count)
    for (let i = 0; i < count; i++) await page.getByRole('button', { name: '表格' }).first().click()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    const linked = page.getByRole('table').filter({ has: page.getByRole('link') })
    expect(await linked.count()).toBeGreaterThanOrEqual(path === '/insight/value' ? count : 1)
    const line = linked.first().getByRole('row').filter({ has: page.getByRole('link') }).first()
    const parties = (await line.innerText()).split('\t').map((cell) => cell.trim()).find((cell) => /^\d+$/.test(cell))
    expect(await line.getByRole('link').first().getAttribute('href')).toMatch(/^\/parties\?/)
    await line.getByRole('link').first().click()
    await page.waitForURL(/\/parties\?/)
    await page.getByText(`${parties} 位`, { exact: true }).first().waitFor()
  }
  expect(problems).toEqual([])
})
