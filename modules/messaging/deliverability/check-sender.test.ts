import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkSender } from './check-sender.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
const published = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
const dkim = { domainName: 'firm.example', keySelector: 'mail', privateKey }
const texts: Record<string, string> = { 'firm.example': 'v=spf1 include:mx.example -all', 'mail._domainkey.firm.example': `v=DKIM1; k=rsa; p=${published}`, 'old._domainkey.firm.example': 'v=DKIM1; p=AAAA' }
const dns = createSocket('udp4')
let server: string

/** Answers questions for TXT; other names are not there, `slow.example` is never answered. */
beforeAll(async () => {
  dns.on('message', (question, { port, address }) => {
    const labels: string[] = []
    let at = 12
    for (let size = question[at]!; size; size = question[at]!) { labels.push(question.toString('latin1', at + 1, at + 1 + size)); at += size + 1 }
    const name = labels.join('.')
    if (name.endsWith('slow.example')) return
    const text = question.readUInt16BE(at + 1) === 16 ? texts[name] : undefined
    const asked = question.subarray(12, at + 5)
    const head = Buffer.from([question[0]!, question[1]!, 0x81, text ? 0x80 : 0x83, 0, 1, 0, text ? 1 : 0, 0, 0, 0, 0])
    const pieces = text?.match(/.{1,200}/g)?.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])) ?? []
    const data = Buffer.concat(pieces)
    const answer = text ? Buffer.concat([Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]), data]) : Buffer.alloc(0)
    dns.send(Buffer.concat([head, asked, answer]), port, address)
  })
  dns.bind(0, '127.0.0.1')
  await once(dns, 'listening')
  server = `127.0.0.1:${dns.address().port}`
})
afterAll(() => dns.close())

const states = async (from: string, key: typeof dkim | null, patience?: number) => Object.fromEntries((await checkSender({ from, dkim: key }, [server], patience)).checks.map((c) => [c.what, c.state]))

test('what the DNS vouches for is told from what is missing, other than ours, and from silence', async () => {
  expect(await states('茶 <a@firm.example>', dkim)).toEqual({ spf: 'ok', dkim: 'ok', dmarc: 'missing', mx: 'missing' })
  expect(await states('a@firm.example', { ...dkim, keySelector: 'old' })).toMatchObject({ dkim: 'different' })
  expect(await states('a@slow.example', null, 250)).toEqual({ spf: 'no-answer', dkim: 'not-ours', dmarc: 'no-answer', mx: 'no-answer' })
  expect(await checkSender(null)).toEqual({ domain: null, checks: [] })
}, 20_000)
