import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFirm } from '#modules/demo/make/make-firm.ts'
import { task } from '#platform/jobs/job.ts'
import type { TestDatabase } from '../database.ts'
import { faultsOf, openEmptySite, type Site } from './site.ts'

/** The same firm with fewer families, begun when its progress has been seen: how long the whole one takes is not what a journey is for. */
const seen = Promise.withResolvers<undefined>()
const small = task('demo.make', async () => ({ run: async ({ db, now, signal }) => { await seen.promise; await makeFirm(db, now, { signal, families: 80 }) } }))

const business = ['parties.party', 'parties.contact', 'parties.role', 'parties.tag', 'parties.connection', 'orders.sales_order', 'orders.line', 'touchpoints.touchpoint', 'touchpoints.participant', 'work.item', 'consent.entry', 'products.product', 'intelligence.standing', 'intelligence.run', 'demo.firm', 'demo.record']

let site: Site<TestDatabase>
beforeAll(async () => { site = await openEmptySite([small]) })
afterAll(() => site.close())

const rows = async (tables: readonly string[]): Promise<Record<string, number>> => Object.fromEntries(await Promise.all(tables.map(async (table) => [table, Number((await site.world.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n)] as const)))

test('from the first sign-in: both ways are offered, the made-up firm comes with its progress, is marked wherever one looks, and goes in one click', async () => {
  const { page, problems } = await site.open()
  page.setDefaultTimeout(20_000)
  await page.goto('/')
  await page.getByLabel('公司').first().fill('青城茶业')
  await page.getByLabel('您的姓名').or(page.getByLabel('姓名')).first().fill('周敏')
  await page.locator('input[type=email]').fill('zhoumin@example.com')
  await page.locator('input[type=password]').first().fill('关系-correct-horse-9')
  await page.locator('button[type=submit]').click()
  await page.getByRole('heading', { name: '从哪里开始' }).waitFor()
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  const empty = await rows(business)

  await page.getByRole('button', { name: '填入演示公司' }).click()
  await page.getByRole('progressbar').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.reload()
  await page.getByRole('progressbar').waitFor()
  seen.resolve(undefined)
  await page.getByText(/现有 [\d,]+ 个演示往来方/).waitFor({ timeout: 90_000 })

  await page.getByRole('link', { name: '去看往来方' }).or(page.getByRole('button', { name: '去看往来方' })).click()
  await page.locator('tbody tr').nth(10).waitFor()
  await page.getByText(/个往来方都是虚构的/).waitFor()
  await page.locator('tbody tr', { hasText: '演示 Demo' }).nth(10).waitFor()
  expect(await page.locator('tbody tr').filter({ has: page.getByRole('link') }).filter({ hasNotText: '演示 Demo' }).count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await page.locator('tbody tr').nth(3).getByRole('link').first().click()
  await page.getByText('演示 Demo').first().waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.goto('/settings/demo')
  await page.getByRole('button', { name: '清除演示公司' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清除演示公司' }).click()
  await page.getByRole('button', { name: '填入演示公司' }).waitFor({ timeout: 90_000 })
  expect(await rows(business)).toEqual({ ...empty, 'intelligence.run': (await rows(['intelligence.run']))['intelligence.run'] })
  await page.goto('/parties')
  await page.locator('h1').first().waitFor()
  expect(await page.getByText(/演示/).count()).toBe(0)
  expect(problems).toEqual([])
})
