import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPost, type Post, textOf } from '#test/post.ts'
import { type House, openHouse, PASSWORD, ROLES } from '../house.fixture.ts'

let house: House
let post: Post

const linkIn = (letter: string): string => /https?:\/\/\S+/.exec(textOf(letter))?.[0] ?? ''
async function nextLetter(): Promise<string> {
  for (let i = 0; i < 200 && !post.letters.length; i++) await new Promise((resolve) => setTimeout(resolve, 25))
  return post.letters.shift() ?? ''
}

beforeAll(async () => {
  post = await openPost()
  process.env.SMTP_URL = post.url
  house = await openHouse({ settings: { baseUrl: null, smtpUrl: process.env.SMTP_URL, mailFrom: 'Guanxi <guanxi@example.com>', oidc: null } })
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await house.end()
  await post.close()
})

const accept = (link: string, password: string) => house.browser().ask({ method: 'POST', url: '/api/v1/invitations/acceptance', payload: { token: link.split('/').at(-1), password } })

test('where there is a mail server an invitation goes by mail, and the link is told to nobody else', async () => {
  const lina = await house.signIn()
  const { invitation } = (await lina.ask({ method: 'POST', url: '/api/v1/members', payload: { email: 'wang.fang@example.com', name: '王芳', roles: [ROLES.sales], language: 'zh-TW' } })).json()
  expect(invitation).toMatchObject({ sent: true, link: null })
  const letter = await nextLetter()
  expect(letter).toMatch(/^To: wang\.fang@example\.com/m)
  expect(textOf(letter)).toContain('棠记雅集 已為您開通關係 Guanxi 帳戶')
  expect((await accept(linkIn(letter), PASSWORD)).statusCode).toBe(204)
})

test('a lost password is set anew by a mailed link; sessions of the old one end', async () => {
  const wang = await house.signIn('wang.fang@example.com')
  expect((await house.browser().ask({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email: 'wang.fang@example.com', redirectTo: '/invitation' } })).statusCode).toBe(200)
  const link = linkIn(await nextLetter())
  expect(link).toMatch(/^http:\/\/guanxi\.test\/invitation\/[\w-]{43}$/)
  expect((await accept(link, '换成另一个长口令')).statusCode).toBe(204)
  expect((await wang.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  await expect(house.signIn('wang.fang@example.com')).rejects.toThrow('wrong-credentials')
  await house.signIn('wang.fang@example.com', '换成另一个长口令')
})

test('asking for an unknown address answers the same and mails nobody', async () => {
  const ask = (email: string) => house.browser().ask({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email, redirectTo: '/invitation' } })
  const [known, unknown] = [await ask('wang.fang@example.com'), await ask('nobody@example.com')]
  expect(known.body).toBe(unknown.body)
  expect(linkIn(await nextLetter())).toContain('/invitation/')
  expect(post.letters).toEqual([])
})
