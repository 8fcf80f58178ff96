import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, password } from '../world.ts'
import { faultsOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()

async function enter(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '登录').click()
}

/** A device with a lock of its own, as the browser's tools make it. */
async function giveDevice(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

test('a passkey is added, signs in without a password, and is taken off', async () => {
  const { page, problems } = await site.as('liNa')
  await giveDevice(page)
  await page.goto('/settings/profile')
  await button(page, '添加通行密钥').click()
  await page.getByLabel('这台设备的名称').fill('李娜的笔记本')
  await button(page, '继续').click()
  await page.getByText('李娜的笔记本').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await button(page, '使用通行密钥').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto('/settings/profile')
  await page.getByRole('listitem').filter({ hasText: '李娜的笔记本' }).getByRole('button', { name: '移除' }).click()
  await said(page, '已移除通行密钥')
  await page.getByText('李娜的笔记本').waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('a second factor is set up, asked for at the next sign-in, and a kept code serves when the telephone is lost', async () => {
  const { page, problems } = await site.as('chenSi')
  await page.goto('/settings/profile')
  await button(page, '开启').click()
  await page.getByLabel('您的密码').fill(password)
  await button(page, '继续').click()
  const secret = await page.locator('code').filter({ hasText: /^[A-Z2-7]{16,}$/ }).innerText()
  const code = () => createOTP(new TextDecoder().decode(base32.decode(secret))).totp()
  await page.getByLabel('应用显示的验证码').fill('000000')
  await button(page, '验证并开启').click()
  await page.getByText('验证码不正确', { exact: false }).waitFor()
  await page.getByLabel('应用显示的验证码').fill(await code())
  await button(page, '验证并开启').click()
  await page.getByRole('heading', { name: '备用码' }).waitFor()
  const kept = await page.locator('code').allInnerTexts()
  expect(kept.length).toBe(10)
  expect(await faultsOf(page)).toEqual([])
  await button(page, '已保存好').click()

  const other = await site.open()
  await enter(other.page, cast.chenSi.email)
  await other.page.getByLabel('验证码').fill(await code())
  await button(other.page, '继续').click()
  await other.page.getByRole('navigation').first().waitFor()

  const lost = await site.open()
  await enter(lost.page, cast.chenSi.email)
  await button(lost.page, '使用备用码').click()
  await lost.page.getByLabel('备用码').fill(kept[0]!)
  await button(lost.page, '继续').click()
  await lost.page.getByRole('navigation').first().waitFor()
  expect([...problems, ...other.problems, ...lost.problems]).toEqual([])
})

test('every place where one is signed in is seen, and each can be ended from another', async () => {
  const here = await site.as('anna')
  const there = await site.as('anna')
  await here.page.goto('/settings/profile')
  const card = here.page.getByRole('listitem').filter({ has: here.page.getByRole('button', { name: '结束', exact: true }) })
  await card.first().waitFor()
  expect(await card.count()).toBe(1)
  await here.page.getByText('本机').waitFor()
  await card.getByRole('button').click()
  await said(here.page, '已结束登录')
  await there.page.goto('/parties')
  await there.page.getByLabel('邮箱').waitFor()
  await here.page.goto('/parties')
  await here.page.locator('h1').first().waitFor()
  expect(here.problems).toEqual([])
})
