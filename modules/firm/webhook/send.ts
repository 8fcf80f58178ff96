import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { Webhook } from 'standardwebhooks'
import { publicAddress } from './private-address.ts'

const TIMEOUT_MS = 10_000

export interface Message { id: string; url: string; secret: string; body: string; privateAllowed: boolean; now: Date }

/** Sends one signed message (Standard Webhooks) and gives the status. Throws where it cannot be sent; follows no redirect. */
export async function sendMessage({ id, url, secret, body, privateAllowed, now }: Message): Promise<number> {
  const target = new URL(url)
  const found = await publicAddress(target.hostname, privateAllowed)
  if (!found) throw new Error('the address is private')
  const signature = new Webhook(secret).sign(id, now, body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Guanxi-Webhooks/1', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': signature }
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(target, { method: 'POST', headers, timeout: TIMEOUT_MS, lookup: (_host, options, answer) => (options.all ? answer(null, [found]) : (answer as unknown as (e: null, a: string, f: number) => void)(null, found.address, found.family)) }, (reply) => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer within ten seconds')))
    sent.on('error', reject)
    sent.end(body)
  })
}
