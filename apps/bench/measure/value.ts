import pg from 'pg'
import type { Installation } from '#apps/installation/open-installation.ts'
import { refreshValues, runValues } from '#modules/value/api.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { lineOf, type Tell } from './line.ts'
import { quantile, timed } from './timing.ts'

const REFRESHES = 30

/** Everyone's value: a first run that fits the model and writes all, a second the day after that writes what moved, and one party's refresh. */
export async function measureValue({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const now = new Date()
  try {
    await owner.query('truncate value.history, value.party, value.run')
    for (const [name, day] of [['first run', 0], ['the day after', 1]] as const) {
      const at = new Date(now.getTime() + day * 864e5)
      const began = performance.now()
      const { changed, seconds, model } = await runValues(db, at)
      tell(lineOf({ name: `value, ${name} · ${size}`, value: (performance.now() - began) / 1000, unit: 's', target: '≤ 120' }))
      tell(lineOf({ name: `value, ${name} wrote · ${size}`, value: changed, unit: 'parties' }))
      for (const [part, took] of Object.entries(seconds)) tell(lineOf({ name: `value, ${name}: ${part} (${model?.model.kind ?? 'no model'}) · ${size}`, value: took, unit: 's' }))
    }
    tell(lineOf({ name: `value, memory at its highest · ${size}`, value: process.resourceUsage().maxRSS / 1024, unit: 'MB', target: '≤ 3072' }))
    const samples: number[] = []
    for (let i = 0; i < REFRESHES; i++) {
      samples.push(await timed(() => inRawTransaction(db, system('bench'), (client) => refreshValues(client, [String(1000 + i * 37)], now.toISOString().slice(0, 10)))))
    }
    tell(lineOf({ name: `value, one party refreshed · ${size} · p50`, value: quantile(samples, 0.5), unit: 'ms', target: '≤ 50' }))
    tell(lineOf({ name: `value, one party refreshed · ${size} · p95`, value: quantile(samples, 0.95), unit: 'ms', target: '≤ 50' }))
  } finally {
    await owner.end()
  }
}
