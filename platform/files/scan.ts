import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { common, Refusal } from '#kernel/refusal.ts'

/** What looked at a file: `clean` after a virus scanner, `type-only` where none is set up, else the name of what was found. */
export type Verdict = { state: 'clean' | 'type-only' } | { state: 'infected'; found: string }

const PATIENCE_MS = 120_000

/** Asks clamd (INSTREAM) where CLAMD_URL names one: `tcp://host:3310` or `unix:/path`. A scanner that does not answer lets nothing in. */
export async function scan(content: Readable, clamdUrl = process.env.CLAMD_URL): Promise<Verdict> {
  if (!clamdUrl) {
    content.destroy()
    return { state: 'type-only' }
  }
  const answer = await ask(clamdUrl, content).catch(() => { throw new Refusal(common.unavailable, { what: 'clamd' }) })
  if (answer.endsWith(': OK')) return { state: 'clean' }
  const found = /: (.+) FOUND$/.exec(answer)?.[1]
  if (found) return { state: 'infected', found }
  throw new Refusal(common.unavailable, { what: 'clamd' })
}

async function ask(url: string, content: Readable): Promise<string> {
  const socket = dial(url)
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd is silent')))
  const answer = readAll(socket)
  await Promise.race([answer, send(socket, content)])
  return answer
}

function dial(url: string): Socket {
  if (url.startsWith('unix:')) return connect(url.slice('unix:'.length))
  const { hostname, port } = new URL(url)
  return connect(Number(port || 3310), hostname)
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
  socket.write(Buffer.alloc(4))
}

async function readAll(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString()
  return text.replaceAll('\0', '').trim()
}
