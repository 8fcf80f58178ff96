import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { scan } from './scan.ts'

let server: Server | undefined
afterEach(() => { server?.close() })

/** Speaks clamd's side of INSTREAM and finds what contains EICAR. */
async function clamd(garble = false): Promise<string> {
  server = createServer((socket) => {
    let held = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      held = Buffer.concat([held, chunk])
      if (!held.subarray(-4).equals(Buffer.alloc(4))) return
      const said = held.subarray(0, 10).toString() !== 'zINSTREAM\0' || garble ? 'INSTREAM size limit exceeded. ERROR' : held.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
      socket.end(`${said}\0`)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `tcp://127.0.0.1:${(server.address() as { port: number }).port}`
}

const stream = (content: string) => Readable.from([Buffer.from(content)])

test('asks the scanner', async () => {
  const url = await clamd()
  expect(await scan(stream('menu'), url)).toEqual({ state: 'clean' })
  expect(await scan(stream('X5O EICAR'), url)).toEqual({ state: 'infected', found: 'Eicar-Test-Signature' })
})

test('lets nothing in while the scanner is away or at a loss, and says so where there is none', async () => {
  await expect(scan(stream('menu'), await clamd(true))).rejects.toMatchObject({ code: 'request/unavailable' })
  await expect(scan(stream('menu'), 'tcp://127.0.0.1:1')).rejects.toMatchObject({ code: 'request/unavailable' })
  expect(await scan(stream('menu'), '')).toEqual({ state: 'type-only' })
})
