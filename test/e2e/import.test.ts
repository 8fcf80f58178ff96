import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../bring-in.ts'
import { faultsOf, openSite, type Site } from './site.ts'

const france = join(import.meta.dirname, '../../../shared/data/online_retail_france.csv')
if (!existsSync(france)) console.warn('shared data are absent: the import journey is left out')

const business = ['parties.party', 'parties.key', 'parties.role', 'parties.contact', 'products.product', 'orders.sales_order', 'orders.line', 'touchpoints.touchpoint', 'touchpoints.participant']

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

test.runIf(existsSync(france))('a file of orders comes in through the wizard, its cancellations as returns, and is taken back as if it had never been', async () => {
  const before = await rowsOf(site.world, business)
  const { page, problems } = await site.as('zhouMin')
  page.setDefaultTimeout(20_000)
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(france)
  await page.getByRole('radio', { name: '订单' }).or(page.getByText('订单', { exact: true })).first().click()
  await page.getByText('InvoiceNo').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '撤销导入' }).waitFor({ timeout: 90_000 })
  expect(await faultsOf(page)).toEqual([])
  const { rows: [made] } = await site.world.owner.query<{ orders: number; returns: number; linked: number }>("select count(*) filter (where kind = 'order')::int as orders, count(*) filter (where kind = 'return')::int as returns, count(original_id)::int as linked from orders.sales_order")
  expect(made!.orders).toBeGreaterThan(300)
  expect(made!.returns).toBeGreaterThan(50)
  expect(made!.linked).toBeGreaterThan(0)
  expect(problems).toEqual([])
  await page.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /撤销/ }).last().click()
  await untilUndone()
  expect(await rowsOf(site.world, business)).toEqual(before)
  expect(problems).toEqual([])
})

async function untilUndone(): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until; await sleep(500)) {
    const { rows: [found] } = await site.world.owner.query<{ state: string }>('select state from exchange.import order by id desc limit 1')
    if (found?.state === 'undone') return
  }
  throw new Error('the import was not taken back within 90 s')
}
