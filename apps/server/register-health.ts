import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { Histogram } from 'prom-client'
import type { Db } from '#platform/db/tables.ts'
import { API } from '#platform/http/register.ts'
import { createMetrics } from './metrics.ts'

/** What the server needs before it can serve. */
export interface Readiness { engines(): Record<string, string>; version: string }

interface HealthParts { db: Db; pool: pg.Pool; readiness: Readiness }

/** `/api/v1/health` for supervisors and `/metrics` for Prometheus. Health asks the database itself: a server without it is not ready, and says what is missing. */
export function registerHealth(app: FastifyInstance, parts: HealthParts): void {
  const { pool, readiness } = parts
  const registry = createMetrics(parts)
  const duration = new Histogram({ name: 'http_request_duration_seconds', help: 'Time to answer', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  app.get(`${API}/health`, async (_request, reply) => {
    const engines = readiness.engines()
    const answers = await pool.query('select 1').then(() => true, () => false)
    const missing = [...Object.entries(engines).filter(([, state]) => state !== 'ready').map(([name, state]) => `${name} is ${state}`), ...(answers ? [] : ['the database does not answer'])]
    if (missing.length) reply.header('retry-after', '2')
    return reply.status(missing.length ? 503 : 200).send({ status: missing.length ? 'not-ready' : 'ready', version: readiness.version, engines, ...(missing.length && { missing }) })
  })
  app.get('/metrics', async (request, reply) => {
    if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) && !process.env.METRICS_PUBLIC) return reply.status(404).send()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
