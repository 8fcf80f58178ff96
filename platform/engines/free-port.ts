import { createServer } from 'node:net'

/** Finds a free loopback port: the preferred one if it is free, else any but `taken`. */
export async function freePort(preferred?: number, taken?: number): Promise<number> {
  if (preferred !== undefined && preferred !== taken && await bindable(preferred) !== undefined) return preferred
  const port = await bindable(0)
  if (port === undefined) throw new Error('No free port on 127.0.0.1.')
  return port === taken ? freePort(undefined, taken) : port
}

function bindable(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const server = createServer()
  server.once('error', () => resolve(undefined))
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
  })
  return promise
}
