import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const tries = 200

/**
 * Finds a free loopback port: the preferred one if it is free, else a random one but `taken`. It lies below the range from which systems draw the near
 * end of outgoing connections (32768 and up): while an engine restarts, its clients knock in a loop and one of them could otherwise sit on its port.
 */
export async function freePort(preferred?: number, taken?: number): Promise<number> {
  if (preferred !== undefined && preferred !== taken && await isFree(preferred)) return preferred
  for (let tried = 0; tried < tries; tried++) {
    const port = randomInt(20_000, 32_768)
    if (port !== taken && await isFree(port)) return port
  }
  throw new Error('No free port on 127.0.0.1 between 20000 and 32767.')
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  return promise
}
