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

/** What senders were told is kept: each batch by its number and moment, from which its events follow. */
export interface Recorded { batches: { source: string; n: number; at: string }[]; size: number; events: number }

const eventsOf = ({ n, at }: { n: number; at: string }, size: number) => Array.from({ length: size }, (_, i) => ({ key: `${n}-${i}`, type: 'page', at }))

/** Senders of events in batches, one each `everyMs` at most, each repeated until it is acknowledged, as a good client does; gives all that were. */
export async function recordUnderKills(server: RunningServer, until: AbortSignal, { senders = 2, size = 50, everyMs = 0 } = {}): Promise<Recorded> {
  const batches: Recorded['batches'] = []
  const send = async (w: number) => {
    for (let n = 0; !until.aborted; n++) {
      const [batch, next] = [{ source: `sender ${w}`, n, at: new Date().toISOString() }, Date.now() + everyMs]
      const body = { source: batch.source, events: eventsOf(batch, size) }
      let acknowledged = false
      while (!acknowledged && !until.aborted) {
        acknowledged = (await server.ask('POST', '/events', body)).status === 202
        if (!acknowledged) await sleep(100)
      }
      if (acknowledged) batches.push(batch)
      if (Date.now() < next) await sleep(next - Date.now())
    }
  }
  await Promise.all(Array.from({ length: senders }, (_, w) => send(w)))
  return { batches, size, events: batches.length * size }
}

const AT_ONCE = 500

/** How many of the acknowledged events are not there: told again, some hundred at once, each that is kept is known. */
export async function missingEvents(server: RunningServer, { batches, size }: Recorded): Promise<number> {
  const calls = [...Map.groupBy(batches, (b) => b.source)].flatMap(([source, of]) => {
    const each = Math.max(1, Math.floor(AT_ONCE / size))
    return Array.from({ length: Math.ceil(of.length / each) }, (_, i) => ({ source, of: of.slice(i * each, (i + 1) * each) }))
  })
  let missing = 0
  const tell = async () => {
    for (let call = calls.pop(); call; call = calls.pop()) missing += Number((await server.ask('POST', '/events', { source: call.source, events: call.of.flatMap((b) => eventsOf(b, size)) })).body.taken)
  }
  await Promise.all(Array.from({ length: 4 }, tell))
  return missing
}
