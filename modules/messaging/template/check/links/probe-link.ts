import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { publicAddress } from '#modules/firm/api.ts'
import type { LinkResult } from './contract.ts'

const TIMEOUT_MS = 8000
const HOPS = 5
/** Servers that do not know HEAD, or answer it otherwise than a reader, are asked once more as a reader would. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 502, 503])

interface Answer { status: number; location: string | null }
export interface Probing { privateAllowed: boolean; timeout?: number }

/** Tries a link as a reader's browser would, without taking the page in: follows where it leads, and calls nothing within the firm's own network, at no step. */
export async function probeLink(link: string, probing: Probing): Promise<LinkResult> {
  let at = link
  try {
    for (let hop = 0; hop <= HOPS; hop++) {
      const first = await ask(at, 'HEAD', probing)
      const answer = ASK_AGAIN.has(first.status) ? await ask(at, 'GET', probing) : first
      if (answer.status >= 300 && answer.status < 400 && answer.location && URL.canParse(answer.location, at)) {
        at = new URL(answer.location, at).href
        if (!/^https?:/.test(at)) return { link, state: 'moved', status: answer.status, to: at }
        continue
      }
      const state = answer.status === 404 || answer.status === 410 ? 'gone' : answer.status >= 400 ? 'fault' : new URL(link).href === at ? 'fine' : 'moved'
      return { link, state, status: answer.status, to: new URL(link).href === at ? null : at }
    }
    return { link, state: 'fault', status: null, to: at }
  } catch (error) {
    const { message } = error as Error
    return { link, state: message === 'private' ? 'private' : message === 'slow' ? 'slow' : 'unreachable', status: null, to: at === link ? null : at }
  }
}

async function ask(url: string, method: 'HEAD' | 'GET', { privateAllowed, timeout = TIMEOUT_MS }: Probing): Promise<Answer> {
  const target = new URL(url)
  const found = await publicAddress(target.hostname, privateAllowed)
  if (!found) throw new Error('private')
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(target, { method, agent: false, signal: AbortSignal.timeout(timeout), headers: { 'user-agent': 'Mozilla/5.0 (compatible; Guanxi-LinkCheck/1)', accept: '*/*' }, lookup: (_host, options, answer) => (options.all ? answer(null, [found]) : answer(null, found.address, found.family)) }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null })
      asked.destroy()
    })
    asked.on('error', (error) => reject(error.name === 'AbortError' || error.name === 'TimeoutError' ? new Error('slow') : error))
    asked.end()
  })
}
