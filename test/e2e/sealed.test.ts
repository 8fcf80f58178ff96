import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { axe } from '../browser/axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let lin: string
beforeAll(async () => {
  site = await openSite()
  lin = (await site.world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'] }))).id
})
afterAll(() => site.close())

const [mine, theirs] = ['山茶 火车 铅笔 七点', '月亮 豆花 雨伞 九月']
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const type = async (page: Page, ...words: string[]): Promise<void> => { for (const [i, word] of words.entries()) await page.locator('input[type=password]:visible').nth(i).fill(word) }
const look = async (page: Page, faults: string[]): Promise<void> => { await page.waitForTimeout(400); faults.push(...await axe(page)) }

test('adviser and member seal a note together; one password alone opens nothing; the member locks it for good', async () => {
  const faults: string[] = []
  const { page, problems } = await site.as('liNa')
  await page.goto(`/parties/${lin}`)
  const card = page.locator('section', { has: page.getByRole('heading', { name: '密封档案' }) })
  await button(page, '建立').click()
  await type(page, mine, mine)
  await look(page, faults)
  await button(page, '建立').last().click()
  await page.getByText('等会员自己设置口令').waitFor()
  await button(page, '会员链接').click()
  const link = await page.locator('code', { hasText: '/sealed/' }).innerText()
  await page.keyboard.press('Escape')

  const member = await site.open({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await member.page.goto(new URL(link).pathname)
  await type(member.page, theirs, theirs)
  await look(member.page, faults)
  await button(member.page, 'Keep password').click()
  await member.page.getByRole('heading', { name: 'Change my password' }).waitFor()

  await page.reload()
  await button(page, '一起打开').click()
  await type(page, mine, mine)
  await button(page, '打开').click()
  await page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: '会员的口令不对' }).first().waitFor()
  problems.length = 0
  await type(page, mine, theirs)
  await button(page, '打开').click()
  await button(page, '写一条').click()
  await page.getByLabel('标题').fill('孩子升学')
  await page.getByLabel('内容', { exact: true }).fill('想去成都七中，担心学费。')
  await page.getByLabel('会员离开后仍留给顾问看').check()
  await look(page, faults)
  await button(page, '加密保存').click()
  await page.getByRole('heading', { name: '孩子升学' }).waitFor()
  await look(page, faults)
  await button(page, '合上').click()
  await page.getByText('建议 1 条').waitFor()

  await member.page.reload()
  await member.page.getByText('1 you leave open', { exact: false }).or(member.page.getByText('1 entries', { exact: false })).first().waitFor()
  await button(member.page, 'Lock').first().click()
  await button(member.page, 'Lock').last().click()
  await member.page.getByText('the adviser cannot open it any more', { exact: false }).first().waitFor()
  await page.reload()
  await page.getByText('会员已锁定', { exact: false }).waitFor()
  await page.getByRole('button', { name: /会员留开的内容/ }).click()
  await type(page, mine)
  await button(page, '打开').click()
  await page.getByText('想去成都七中', { exact: false }).waitFor()
  expect(await card.count()).toBeGreaterThan(0)
  expect([...faults, ...problems, ...member.problems]).toEqual([])
})
