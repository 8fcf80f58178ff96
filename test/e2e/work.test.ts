import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runStandings } from '#modules/intelligence/api.ts'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWork } from '#modules/work/api.ts'
import { axe } from '../browser/axe.ts'
import { openSite, type Site } from './site.ts'

const DAY = 864e5
const now = new Date()
const day = (after: number): string => new Date(now.getTime() + after * DAY).toISOString().slice(0, 10)

let site: Site
let page: Page
let problems: string[]
let lin: string
beforeAll(async () => {
  site = await openSite()
  lin = await put('林晓棠', 400)
  await put('王小宝', 30)
  await runStandings(site.world.db, new Date(now.getTime() - 200 * DAY))
  await runStandings(site.world.db, now)
  const work = (kind: 'task' | 'follow-up' | 'promise', what: string, dueOn: string) => site.world.as('liNa', (c) => createWork(c, { kind, what, partyId: lin, givenBy: 'us', dueOn }))
  await work('promise', '寄出样茶', day(0))
  await work('promise', '送礼盒', day(-1))
  await work('follow-up', '回电确认课程', day(0))
  await work('follow-up', '问候', day(0));
  ({ page, problems } = await site.as('liNa'))
})
beforeEach(() => { problems.length = 0 })
afterAll(() => site.close())

/** A customer who bought every ten days for two years, until so many days ago. */
async function put(name: string, silent: number): Promise<string> {
  const { id } = await site.world.as('liNa', (c) => createParty(c, { kind: 'person', name, roles: ['customer'], contacts: [{ channel: 'phone', value: `1380000${1000 + silent}`, label: 'main' }] }))
  const last = silent === 400 ? 205 : 2
  await site.world.as('liNa', (c) => createOrders(c, Array.from({ length: 70 }, (_, k) => ({ kind: 'order' as const, source: 'test', buyerId: id, orderedDay: day(-last - k * 10), currency: 'CNY', rate: '1', amount: '100.00', lines: [{ description: '蛋糕', quantity: '1', amount: '100.00' }] }))))
  return id
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const faults = async (): Promise<string[]> => { await page.waitForTimeout(400); return axe(page) }
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const card = (what: string) => page.getByRole('article').filter({ hasText: what })

test('Today: a promise is kept or not, a follow-up done or moved, each in one click and taken back by another', async () => {
  await page.goto('/today')
  await card('寄出样茶').getByRole('button', { name: '已兑现' }).click()
  await said('已记为兑现')
  await card('送礼盒').getByRole('button', { name: '未兑现' }).click()
  await said('已记为未兑现')
  await button('撤销').last().click()
  await card('送礼盒').waitFor()
  await card('回电确认课程').getByRole('button', { name: '改到明天' }).click()
  await card('回电确认课程').waitFor({ state: 'detached' })
  await card('问候').getByRole('button', { name: '办结' }).click()
  await said('已办结')
  const { rows } = await site.world.owner.query('select what, outcome, due_on::text from work.item order by id')
  expect(rows.map((r) => [r.what, r.outcome])).toEqual([['寄出样茶', 'kept'], ['送礼盒', null], ['回电确认课程', null], ['问候', 'completed']])
  expect(rows[2].due_on > day(0)).toBe(true)
  expect(problems).toEqual([])
})

test('Today tells whose relationship changed and why, and plans the next step from there', async () => {
  await page.goto('/today')
  const changes = page.getByRole('region', { name: '近来变化' })
  const changed = changes.getByRole('listitem').filter({ hasText: '林晓棠' })
  await changed.getByText('稳定期 → 退化期').waitFor()
  await changed.getByText(/已静默的时间是常态间隔的/).waitFor()
  expect(await faults()).toEqual([])
  await changes.getByRole('button', { name: '安排跟进 · 林晓棠' }).click()
  await page.getByRole('dialog').getByText('林晓棠').first().waitFor()
  expect(problems).toEqual([])
})

test('a date picker opens inside the dialog of a new task, within the screen and clean', async () => {
  await page.goto('/work')
  await page.getByRole('main').getByRole('button', { name: '新建' }).first().click()
  await page.getByRole('textbox', { name: '事项' }).fill('准备样品')
  await page.getByRole('textbox', { name: '到期' }).click()
  await page.locator('.ant-picker-dropdown').waitFor()
  expect(await faults()).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.keyboard.press('Escape')
})

test('a call, a visit, a message and a note are each logged by hand in two clicks', async () => {
  await page.goto(`/parties/${lin}`)
  const kinds = page.getByRole('group', { name: '发生了什么' })
  let clicks = 0
  const click = async (what: ReturnType<typeof button>): Promise<void> => { clicks += 1; await what.click() }
  for (const [kind, text] of [['通话', ''], ['拜访', ''], ['消息', ''], ['备注', '喜欢靠窗的座位']] as const) {
    clicks = 0
    await click(kinds.getByRole('button', { name: kind, exact: true }))
    if (text) await page.keyboard.type(text)
    await click(button('记录'))
    await said(`已记录${kind}`)
    expect(`${kind} ${clicks}`).toBe(`${kind} 2`)
  }
  expect((await site.world.owner.query("select kind from touchpoints.touchpoint where source = 'hand' and kind in ('call', 'visit', 'message', 'note') order by id")).rows.map((r) => r.kind)).toEqual(['call', 'visit', 'message', 'note'])
  expect(problems).toEqual([])
})

test('the bell counts what is unread, hears of a new notice at once, and marks it as read', async () => {
  await page.goto('/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(800)
  expect(await page.getByLabel('1 条未读').count()).toBe(0)
  await site.world.as('zhouMin', (c) => createWork(c, { kind: 'task', what: '核对年框', givenBy: 'us', dueOn: day(3), ownerId: site.world.actors.liNa.memberId! }))
  await page.getByLabel('1 条未读').first().waitFor({ timeout: 5_000 })
  expect(await faults()).toEqual([])
  await page.getByRole('banner').getByRole('button', { name: '消息' }).click()
  await page.getByRole('dialog').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: '核对年框' }).waitFor()
  await page.getByLabel('1 条未读').first().waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('the same day in English, dark, on a phone', async () => {
  await site.world.owner.query("update people.member set language = 'en' where id = $1", [site.world.actors.zhaoLei.memberId])
  const { page: phone, problems: found } = await site.as('zhaoLei', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' })
  await site.world.as('zhouMin', (c) => createWork(c, { kind: 'task', what: 'Check the contract', givenBy: 'us', dueOn: day(0), ownerId: site.world.actors.zhaoLei.memberId! }))
  await phone.goto('/today')
  await phone.getByRole('region', { name: 'What changed' }).getByText('Stability → Decline').waitFor()
  await phone.getByLabel('1 unread').last().waitFor({ timeout: 10_000 })
  await phone.waitForTimeout(400)
  expect(await axe(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(found).toEqual([])
})
