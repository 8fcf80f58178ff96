import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { countParked } from '#platform/events/parked-events.ts'
import { readState } from '#platform/warehouse/state.ts'

interface MetricParts { db: Db; pool: pg.Pool; readiness: { engines(): Record<string, string> } }

/** What Prometheus is told besides how long answers take: the process, its connections, the engines, and what readers could not hear. Named in docs/guide/operations.md. */
export function createMetrics({ db, pool, readiness }: MetricParts): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'guanxi_engine_ready', help: 'Whether an engine serves (1) or not (0)', labelNames: ['engine'], registers,
    collect() { for (const [engine, state] of Object.entries(readiness.engines())) this.set({ engine }, state === 'ready' ? 1 : 0) },
  })
  new Gauge({
    name: 'guanxi_database_connections', help: 'Connections of this process, and calls that wait for one', labelNames: ['state'], registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'awaited' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'guanxi_parked_events', help: 'Events that a reader could not hear and went on without', labelNames: ['reader'], registers,
    async collect() {
      this.reset()
      const parked = await inTransaction(db, system('metrics'), ({ tx }) => countParked(tx)).catch(() => [])
      for (const { reader, n } of parked) this.set({ reader }, n)
    },
  })
  new Gauge({
    name: 'guanxi_warehouse', help: 'The analysis engine\'s copy: seconds since the oldest change it does not have, rows that wait, per cent of one that is built anew', labelNames: ['what'], registers,
    async collect() {
      this.reset()
      const state = await inTransaction(db, system('metrics'), ({ tx }) => readState(tx)).catch(() => null)
      if (!state) return
      this.set({ what: 'lag_seconds' }, state.lagSeconds)
      this.set({ what: 'waiting_rows' }, state.waiting)
      this.set({ what: 'built_percent' }, state.percent)
    },
  })
  return registry
}
