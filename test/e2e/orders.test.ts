import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createProduct } from '#modules/products/api.ts'
import { createWork } from '#modules/work/api.ts'
import { axe } from '../browser/axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let page: Page
let problems: string[]
let lin: string
beforeAll(async () => {
  site = await openSite()
  lin = (await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'] }))).id
  const other = (await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name: '王小宝', roles: ['customer'] }))).id
  const order = (buyerId: string, number: string, amount: string, channel: string) => ({ kind: 'order' as const, source: 'test', buyerId, number, orderedDay: '2026-11-01', currency: 'CNY', rate: '1', amount, channel, lines: [{ description: '蛋糕', quantity: '1', amount }] })
  await site.world.as('zhouMin', (c) => createOrders(c, [order(lin, 'G-1', '468.00', 'wechat'), order(lin, 'G-2', '88.00', 'shop'), order(other, 'G-3', '900.00', 'shop')]))
  await site.world.as('zhouMin', (c) => createProduct(c, { code: 'CAKE-01', name: '无糖生日蛋糕', price: '268.00' }))
  await site.world.as('zhouMin', (c) => createProduct(c, { code: 'TEA-01', name: '老枞水仙', price: '90.00', custom: { 产地: '武夷山' } }));
  ({ page, problems } = await site.as('zhouMin'))
})
beforeEach(() => { problems.length = 0 })
afterAll(() => site.close())

const main = () => page.getByRole('main')
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const faults = async (): Promise<string[]> => { await page.waitForTimeout(400); return axe(page) }
const rows = (n: number) => expect.poll(() => page.locator('tbody tr').count(), { timeout: 5_000 }).toBe(n)

async function condition(field: string, value: string): Promise<void> {
  await button('条件').click()
  await page.getByRole('combobox', { name: '字段' }).fill(field)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '值' }).fill(value)
  await button('应用').click()
}

test('orders are narrowed by conditions of their own, read back as a sentence, and exported as shown', async () => {
  await page.goto('/orders')
  await rows(3)
  await button('条件').click()
  await page.getByRole('combobox', { name: '字段' }).fill('渠道')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').locator('.ant-select').last().click()
  await page.locator('.ant-select-item-option').filter({ hasText: '门店' }).first().click()
  await page.keyboard.press('Escape')
  expect(await faults()).toEqual([])
  await button('应用').click()
  await rows(2)
  await condition('产品', 'nothing')
  await page.getByText('没有符合条件的订单').waitFor()
  await page.goBack()
  await rows(2)
  const download = page.waitForEvent('download')
  await button('导出').click()
  await page.getByRole('menuitem', { name: '订单 · CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.trim().split('\n')).toHaveLength(3)
  expect(text).not.toContain('G-1')
  expect(await faults()).toEqual([])
  expect(problems).toEqual([])
})

test('what the list shows is kept as a view of orders: reopened, changed, kept again, shared, deleted', async () => {
  const tab = (name: string) => page.getByRole('navigation', { name: '已保存的视图' }).getByRole('link', { name })
  await page.goto('/orders?view=unpaid')
  await rows(3)
  await condition('订单号', 'G-1')
  await rows(1)
  await button('保存视图').click()
  await page.getByRole('textbox', { name: '名称' }).fill('待收的一号')
  expect(await faults()).toEqual([])
  await button('保存').click()
  await page.locator('a[aria-current=page]', { hasText: '待收的一号' }).waitFor()
  expect(page.url()).toMatch(/\/orders\?view=\d+$/)
  await button('订单号包含 G-1').waitFor()
  await rows(1)
  expect(await faults()).toEqual([])
  await page.reload()
  await rows(1)
  await tab('待收的一号').getByText('1', { exact: true }).waitFor()
  await button('移除订单号包含 G-1').click()
  await rows(3)
  await button('视图“待收的一号”的操作').click()
  await page.getByRole('menuitem', { name: '保存更改' }).click()
  await expect.poll(() => page.url()).toMatch(/\/orders\?view=\d+$/)
  await rows(3)
  await page.goto('/parties')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await tab('待收的一号').count()).toBe(0)
  await page.goBack()
  await button('视图“待收的一号”的操作').click()
  await page.getByRole('menuitem', { name: '共享给所有同事' }).click()
  await expect.poll(async () => (await site.world.owner.query("select count(*)::int as n from parties.view where list = 'orders' and shared")).rows[0].n).toBe(1)
  await button('视图“待收的一号”的操作').click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await page.getByRole('status').filter({ hasText: '已删除' }).waitFor()
  await tab('待收的一号').waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('a buyer in the address is read by name; who may not export is offered none', async () => {
  await page.goto(`/orders?filter=${encodeURIComponent(JSON.stringify({ field: 'buyer', op: 'is', value: lin }))}`)
  await button(/购买人.*林晓棠/).first().waitFor()
  await rows(2)
  const { page: other } = await site.as('chenSi')
  await other.goto('/orders')
  await other.getByRole('heading', { level: 1 }).waitFor()
  expect(await other.getByRole('button', { name: '导出' }).count()).toBe(0)
})

test('a product gets own fields and outside keys, and is found by them', async () => {
  await page.goto('/products')
  await condition('产地', '武夷')
  await rows(1)
  await page.getByText('老枞水仙').first().click()
  await page.getByRole('heading', { level: 1, name: '老枞水仙' }).waitFor()
  await button('编辑').click()
  await button('添加字段').click()
  await page.getByRole('textbox', { name: '字段 2' }).fill('工艺')
  await page.getByRole('textbox', { name: '值 2' }).fill('炭焙')
  await button('添加编号').click()
  await page.getByRole('textbox', { name: '系统 1' }).fill('erp')
  await page.getByRole('textbox', { name: '在该系统中的编号 1' }).fill('00912')
  expect(await faults()).toEqual([])
  await button('保存').click()
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await main().getByText('炭焙').waitFor()
  await main().getByText('erp:00912').waitFor()
  await page.goto('/products')
  await condition('外部编号', '0091')
  await rows(1)
  expect(await faults()).toEqual([])
  expect(problems).toEqual([])
})

test('work is narrowed to a party and to what is late, and handed over many at once', async () => {
  const due = new Date(Date.now() - 2 * 864e5).toISOString().slice(0, 10)
  for (const what of ['回电', '送样品', '对账']) await site.world.as('zhouMin', (c) => createWork(c, { kind: 'task', what, givenBy: 'us', dueOn: due, ...(what !== '对账' && { partyId: lin }) }))
  await page.goto(`/work?view=all&due=overdue&party=${lin}`)
  await rows(2)
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('checkbox').nth(2).check()
  await page.getByText('已选 2 项').waitFor()
  await page.getByRole('toolbar').getByRole('button', { name: '转交' }).click()
  await page.getByRole('combobox', { name: '转交给' }).fill('李娜')
  await page.getByRole('option', { name: /李娜/ }).first().waitFor({ state: 'attached' })
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
  expect(await faults()).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '转交' }).click()
  await page.getByRole('status').filter({ hasText: '已转交 2 项' }).waitFor()
  expect((await site.world.owner.query("select count(*)::int as n from work.item where owner_id = $1 and party_id = $2", [site.world.actors.liNa.memberId, lin])).rows[0].n).toBe(2)
  expect(problems).toEqual([])
})

test('the orders on a relationship read well at 1024 px in English', async () => {
  await site.world.owner.query("update people.member set language = 'en' where id = $1", [site.world.actors.guoYating.memberId])
  const { page: narrow, problems: found } = await site.as('guoYating', { viewport: { width: 1024, height: 768 }, locale: 'en-US' })
  await narrow.goto(`/parties/${lin}`)
  await narrow.getByRole('link', { name: 'G-1' }).first().waitFor()
  await narrow.getByRole('region', { name: 'Orders' }).waitFor()
  await narrow.waitForTimeout(800)
  expect(await axe(narrow)).toEqual([])
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(found).toEqual([])
})
