import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningServer } from './running-server.ts'

export interface Written { acknowledged: Map<string, string>; refused: number }

/** Writers that create parties, each with its own idempotency key, and repeat a call until it is acknowledged, as a good client does. `until` ends them. */
export async function writeUnderKills(server: RunningServer, until: AbortSignal, writers = 4): Promise<Written> {
  const acknowledged = new Map<string, string>()
  let refused = 0
  const write = async (w: number) => {
    for (let n = 0; !until.aborted; n++) {
      const name = `写者${w}号${n}`
      for (;;) {
        const { status, body } = await server.ask('POST', '/parties', { kind: 'person', name }, { 'idempotency-key': name.replace(/\D+/g, '-') + w })
        if (status === 201) { acknowledged.set(name, String(body.id)); break }
        refused += 1
        if (until.aborted && refused > 2000) return
        await sleep(100)
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, w) => write(w)))
  return { acknowledged, refused }
}

/** What the database holds of the writers' parties: names with their ids. */
export async function readBack(server: RunningServer): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  let cursor = ''
  do {
    const { body } = await server.ask('GET', `/parties?limit=200&sort=name${cursor && `&cursor=${cursor}`}`)
    for (const p of body.items as { id: string; name: string }[]) found.set(p.name, [...(found.get(p.name) ?? []), p.id])
    cursor = String(body.next ?? '')
  } while (cursor)
  return found
}

export interface Recorded { batches: { source: string; events: { key: string; type: string; at: string }[] }[]; events: number }

/** Senders of events in batches, each repeated until it is acknowledged, as a good client does; gives all that were. */
export async function recordUnderKills(server: RunningServer, until: AbortSignal, { senders = 2, size = 50 } = {}): Promise<Recorded> {
  const batches: Recorded['batches'] = []
  const send = async (w: number) => {
    for (let n = 0; !until.aborted; n++) {
      const batch = { source: `sender ${w}`, events: Array.from({ length: size }, (_, i) => ({ key: `${n}-${i}`, type: 'page', at: new Date().toISOString() })) }
      let acknowledged = false
      while (!acknowledged && !until.aborted) {
        acknowledged = (await server.ask('POST', '/events', batch)).status === 202
        if (!acknowledged) await sleep(100)
      }
      if (acknowledged) batches.push(batch)
    }
  }
  await Promise.all(Array.from({ length: senders }, (_, w) => send(w)))
  return { batches, events: batches.length * size }
}

/** How many of the acknowledged events are not there: told again, each that is kept is known. */
export async function missingEvents(server: RunningServer, { batches }: Recorded): Promise<number> {
  let missing = 0
  for (const batch of batches) missing += Number((await server.ask('POST', '/events', batch)).body.taken)
  return missing
}
