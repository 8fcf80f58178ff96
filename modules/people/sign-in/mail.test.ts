import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, PASSWORD, ROLES } from '../house.fixture.ts'

let house: House
let post: Server
const letters: string[] = []

/** A mail server that takes every letter. */
function serve(socket: Socket): void {
  let letter: string | null = null
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 post')
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (letter !== null && line === '.') { letters.push(letter); letter = null; say('250 taken') }
      else if (letter !== null) letter += `${line}\n`
      else if (/^DATA/i.test(line)) { letter = ''; say('354 go on') }
      else if (/^QUIT/i.test(line)) { say('221 bye'); socket.end() }
      else say('250 fine')
    }
  })
}

const textOf = (letter: string): string => {
  const body = letter.slice(letter.indexOf('\n\n'))
  return /base64/i.test(letter) ? Buffer.from(body, 'base64').toString() : decodeURIComponent(body.replaceAll(/=\n/g, '').replaceAll(/%/g, '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1'))
}
const linkIn = (letter: string): string => /https?:\/\/\S+/.exec(textOf(letter))?.[0] ?? ''
async function nextLetter(): Promise<string> {
  for (let i = 0; i < 200 && !letters.length; i++) await new Promise((resolve) => setTimeout(resolve, 25))
  return letters.shift() ?? ''
}

beforeAll(async () => {
  post = createServer(serve)
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(post.address() as { port: number }).port}`
  house = await openHouse({ settings: { baseUrl: null, smtpUrl: process.env.SMTP_URL, mailFrom: 'Guanxi <guanxi@example.com>', oidc: null } })
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await house.end()
  post.close()
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
  expect(letters).toEqual([])
})
