import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A call of a network's API: its form, JSON or multipart fields read. */
export interface Asked { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers']; fields: Record<string, unknown>; files: string[] }
/** What it answers. `cut`: the work is done and the line goes before the answer. */
export interface Answered { status?: number; headers?: Record<string, string>; json?: unknown; cut?: boolean }

export interface NetworkServer { url: string; asked: Asked[]; close(): Promise<void> }

/** A network on this machine: `answer` speaks its documented protocol. */
export async function startNetwork(answer: (asked: Asked) => Answered): Promise<NetworkServer> {
  const asked: Asked[] = []
  const server = createServer((request, reply) => void buffer(request).then((body) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const one: Asked = { method: request.method ?? '', path: decodeURIComponent(url.pathname), query: url.searchParams, headers: request.headers, ...fieldsOf(body, request.headers['content-type'] ?? '') }
    asked.push(one)
    const { status = 200, headers = {}, json = {}, cut } = answer(one)
    if (cut) return void request.socket.destroy()
    reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json))
  }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }) }
}

function fieldsOf(body: Buffer, type: string): Pick<Asked, 'fields' | 'files'> {
  if (type.includes('json')) return { fields: body.length ? JSON.parse(body.toString()) as Record<string, unknown> : {}, files: [] }
  if (type.includes('urlencoded')) return { fields: Object.fromEntries(new URLSearchParams(body.toString())), files: [] }
  const boundary = /boundary=(.+)$/.exec(type)?.[1]
  const parts = boundary ? body.toString('latin1').split(`--${boundary}`).slice(1, -1).map((part) => part.split('\r\n\r\n')) : []
  const named = parts.map(([head = '', value = '']) => ({ name: /name="([^"]+)"/.exec(head)?.[1] ?? '', file: /filename="([^"]+)"/.exec(head)?.[1], value: Buffer.from(value.replace(/\r\n$/, ''), 'latin1').toString() }))
  return { fields: Object.fromEntries(named.filter((p) => !p.file).map((p) => [p.name, p.value])), files: named.flatMap((p) => p.file ?? []) }
}
