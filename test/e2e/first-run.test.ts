import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { faultsOf, openEmptySite, type Site } from './site.ts'

let site: Site<TestDatabase>
beforeAll(async () => { site = await openEmptySite() })
afterAll(() => site.close())

test('a new firm is set up in the browser and comes to its first choice', async () => {
  const { page, problems } = await site.open()
  await page.goto('/')
  await page.getByLabel('公司').first().waitFor()
  await page.goto('/setup?token=from-the-terminal')
  await page.getByLabel('公司').first().fill('青城茶业')
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('您的姓名').or(page.getByLabel('姓名')).first().fill('周敏')
  await page.locator('input[type=email]').fill('zhoumin@example.com')
  await page.locator('input[type=password]').first().fill('关系-correct-horse-9')
  const asked = page.waitForRequest((r) => r.url().endsWith('/api/v1/setup'))
  await page.locator('button[type=submit]').click()
  expect((await asked).postDataJSON()).toMatchObject({ token: 'from-the-terminal' })
  await page.getByRole('heading', { name: '从哪里开始' }).waitFor()
  await page.getByText('导入').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
})
