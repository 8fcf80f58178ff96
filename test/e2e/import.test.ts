import { existsSync, readFileSync } from 'node:fs'
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

test('rows that cannot come in are downloaded with their reasons in Chinese, put right, and come in', async () => {
  const { page, problems } = await site.as('zhouMin')
  page.setDefaultTimeout(20_000)
  const send = (name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.goto('/import')
  await send('客户.csv', '姓名,手机,生日\n林晓棠,13800004417,1988-03-09\n,13800004418,1990-01-01\n周建国,13800004419,1991-02-30\n欧阳娜娜,13800004420,1992-05-05\n')
  await page.getByRole('radio', { name: '往来方' }).or(page.getByText('往来方', { exact: true })).first().click()
  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '撤销导入' }).waitFor({ timeout: 60_000 })
  await page.getByRole('table', { name: '失败的行' }).locator('tbody tr').nth(1).waitFor()
  expect(await faultsOf(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载失败的行（CSV）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('客户-失败行.csv')
  const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '')
  expect(text.trim().split(/\r?\n/)).toEqual(['姓名,手机,生日,行号,失败原因', ',13800004418,1990-01-01,3,“姓名”列是空的。', '周建国,13800004419,1991-02-30,4,“生日”列的“1991-02-30”不是日期。'])
  await page.goto('/import')
  await send('客户-改好.csv', text.replace('\n,138', '\n何其芳客,138').replace('1991-02-30,', '1991-02-28,'))
  await page.getByText('失败原因').first().waitFor()
  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '撤销导入' }).waitFor({ timeout: 60_000 })
  expect((await site.world.owner.query("select name, birthday::text from parties.party where source <> 'hand' order by id")).rows).toEqual([
    { name: '林晓棠', birthday: '1988-03-09' }, { name: '欧阳娜娜', birthday: '1992-05-05' }, { name: '何其芳客', birthday: '1990-01-01' }, { name: '周建国', birthday: '1991-02-28' }])
  expect(problems).toEqual([])
})

async function untilUndone(): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until; await sleep(500)) {
    const { rows: [found] } = await site.world.owner.query<{ state: string }>('select state from exchange.import order by id desc limit 1')
    if (found?.state === 'undone') return
  }
  throw new Error('the import was not taken back within 90 s')
}
