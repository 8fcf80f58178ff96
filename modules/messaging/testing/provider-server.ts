import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers']; body: string }
/** What a provider answers: JSON, bytes (`{ bytes: base64, type }`), a bare status, or the line is cut. */
export type Answering = (asked: Asked) => object | number | 'hang up'

/** A provider on this machine: what it is asked goes to `answer`. */
export async function startProvider(answer: Answering): Promise<{ url: string; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = []
  const server = createServer((request, reply) => void text(request).then((body) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const one = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body }
    asked.push(one)
    const said = answer(one)
    if (said === 'hang up') return void request.socket.destroy()
    if (typeof said === 'number') return void reply.writeHead(said).end()
    if ('bytes' in said && 'type' in said) return void reply.writeHead(200, { 'content-type': String(said.type) }).end(Buffer.from(String(said.bytes), 'base64'))
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }) }
}
