import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { faultsOf, openSite, type Site } from './site.ts'

let site: Site
let id: string
beforeAll(async () => {
  site = await openSite()
  const made = await site.world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }], roles: ['customer'] }))
  id = made.id
  await site.world.as('wangQiang', (c) => createParty(c, { kind: 'person', name: '高新客户' }))
})
afterAll(() => site.close())

test('李娜 finds a customer by initials, reads who she is, and writes down a note', async () => {
  const { page, problems } = await site.as('liNa')
  await page.goto('/parties')
  await page.getByText('林晓棠').first().waitFor().catch(async (e: unknown) => { await page.screenshot({ path: '/tmp/e2e-parties.png' }); throw e })
  expect(await page.getByText('高新客户').count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await page.goto('/parties?search=lxt')
  await page.getByText('林晓棠').first().click()
  await page.goto(`/parties/${id}`)
  await page.getByRole('heading', { name: /林晓棠/ }).waitFor()
  await page.getByText('未成交').first().waitFor()
  await page.locator('textarea').first().fill('想要靠窗的座位')
  await page.getByRole('button', { name: '记录', exact: true }).click()
  await page.getByText('想要靠窗的座位').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
  expect((await site.world.owner.query("select text from touchpoints.touchpoint where text = '想要靠窗的座位'")).rowCount).toBe(1)
})

test('the same in English, dark, on a phone', async () => {
  const { page, problems } = await site.as('chenSi', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' })
  for (const path of ['/parties', `/parties/${id}`, '/']) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    expect(`${path} ${(await faultsOf(page)).join(' | ')}`).toBe(`${path} `)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
  expect(problems).toEqual([])
})

test('whoever may not see a party is told so, without its name', async () => {
  const { page } = await site.as('wangQiang')
  await page.goto(`/parties/${id}`)
  await page.locator('h1, h2').first().waitFor()
  expect(await page.content()).not.toContain('林晓棠')
})
