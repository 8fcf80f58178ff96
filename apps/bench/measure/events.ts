import { randomUUID } from 'node:crypto'
import { createCaller } from './caller.ts'
import { lineOf, type Tell } from './line.ts'
import { quantile, underLoad } from './timing.ts'

const BATCH = 100

/** The intake of events over HTTP with an API key, answered when they are kept: in batches and one by one, by several callers at once. */
export async function measureEvents({ url, key }: { url: string; key: string }, seconds: number, tell: Tell): Promise<void> {
  const { call, close } = createCaller(url, key)
  const source = `bench ${randomUUID()}`
  const event = (name: string) => ({ key: name, type: 'basket', at: new Date().toISOString(), visitor: 'bench-visitor-000001', page: 'https://shop.example/tea', data: { items: 3, from: 'search' } })
  try {
    const send = (events: object[]) => call({ method: 'POST', path: '/events', body: { source, events } })
    await send([event('first')])
    const batches = await underLoad(8, seconds, (i) => send(Array.from({ length: BATCH }, (_, k) => event(`b${i}-${k}`))))
    tell(lineOf({ name: 'events taken in batches of 100 · 8 callers', value: batches.perSecond * BATCH, unit: '1/s', target: '≥ 5,000' }))
    tell(lineOf({ name: 'events taken in batches of 100 · 8 callers p95', value: quantile(batches.samples, 0.95), unit: 'ms' }))
    const singles = await underLoad(32, seconds, (i) => send([event(`s${i}`)]))
    tell(lineOf({ name: 'events taken one by one · 32 callers', value: singles.perSecond, unit: '1/s', target: '≥ 1,000' }))
    tell(lineOf({ name: 'events taken one by one · 32 callers p95', value: quantile(singles.samples, 0.95), unit: 'ms' }))
  } finally {
    close()
  }
}
