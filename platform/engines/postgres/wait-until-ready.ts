import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03'])

/** Resolves when the server takes connections, however long its recovery takes, or when `ended` says that it is gone. */
export async function waitUntilReady(url: string, ended: Promise<unknown>): Promise<void> {
  let gone = false
  void ended.then(() => { gone = true })
  while (!gone && !await takesConnections(url)) await sleep(20)
}

async function takesConnections(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if (notYet.has((error as { code?: string }).code ?? '')) return false
    if (error instanceof Error && error.message.startsWith('Connection terminated')) return false
    throw error
  }
}
