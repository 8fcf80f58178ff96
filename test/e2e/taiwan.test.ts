import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { runStandings } from '#modules/intelligence/api.ts'
import { faultsOf, openSite, type Site } from './site.ts'
import { quiet } from '../browser/traffic.ts'

let site: Site
let id: string
beforeAll(async () => {
  site = await openSite()
  await site.world.as('zhouMin', async (c) => {
    ({ id } = await createParty(c, { kind: 'person', name: '郭雅婷', language: 'zh-TW', roles: ['customer'], contacts: [{ channel: 'phone', value: '+886912345678', label: 'main' }] }))
    await createOrders(c, [1, 2, 3].map((k) => ({ kind: 'order' as const, source: 'test', buyerId: id, orderedDay: `2026-0${k + 5}-11`, currency: 'CNY', rate: '1', amount: '300.00', lines: [{ description: '高山茶', quantity: '1', amount: '300.00' }] })))
  })
  await site.world.owner.query("update people.member set language = 'zh-TW'")
  await runStandings(site.world.db, new Date())
})
afterAll(() => site.close())

/** Words of the mainland that Taiwan says otherwise, and characters that it does not write. */
const mainland = /信息|默認|用戶|數據|網絡|軟件|導入|導出|短信|視頻|質量|營銷|字段|賬|鏈接|添加|搜索|屏幕|服務器|激活|菜單|界面|打印|客戶|設置|登錄(?!表態|$)|文件夾|郵箱|加載|渠道|批量|[们这说对时问题数据签记录设导户们应关闭务户长书见现发电线业区医单师]/

/** The seal, and what people here have named. */
const given = /^关$|青城茶业|青羊店|成都大区|简体/

const paths = ['/', '/parties', '/parties/new', '/parties?search=gyt', '/orders', '/insight', '/insight/value', '/insight/findings', '/insight/stages', '/insight/growth', '/insight/credit', '/insight/cycles', '/insight/cohorts', '/import', '/work', '/settings/profile', '/settings/members', '/settings/roles', '/settings/units', '/settings/fields', '/settings/firm', '/settings/contact-policies', '/settings/judgement', '/settings/keys', '/settings/webhooks', '/settings/audit', '/settings/exports', '/settings/demo']

test('every main page speaks as Taiwan does', async () => {
  const { page, problems } = await site.as('zhouMin', { locale: 'zh-TW', timezoneId: 'Asia/Taipei' })
  const faults: string[] = []
  for (const path of [...paths, `/parties/${id}`]) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    await quiet(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
    const lines = (await page.locator('body').innerText()).split('\n').filter((line) => mainland.test(line) && !given.test(line))
    faults.push(...lines.map((line) => `${path}: ${line.slice(0, 60)} (${mainland.exec(line)![0]})`))
  }
  expect(faults).toEqual([])
  await page.goto(`/parties/${id}`)
  await page.getByRole('heading', { name: '郭雅婷' }).waitFor()
  await page.locator('textarea').first().fill('喜歡高山茶')
  await page.getByRole('button', { name: '記錄', exact: true }).click()
  await page.getByText('喜歡高山茶').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
}, 180_000)
