import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { API } from '#platform/http/register.ts'

/** What the server needs before it can serve. */
export interface Readiness { engines(): Record<string, string>; version: string }

/** `/api/v1/health` for supervisors and `/metrics` for Prometheus. Health asks the database itself: a server without it is not ready. */
export function registerHealth(app: FastifyInstance, { pool, readiness }: { pool: pg.Pool; readiness: Readiness }): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({ name: 'http_request_duration_seconds', help: 'Time to answer', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  app.get(`${API}/health`, async (_request, reply) => {
    const engines = readiness.engines()
    const ready = Object.values(engines).every((s) => s === 'ready') && (await pool.query('select 1').then(() => true, () => false))
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'starting', version: readiness.version, engines })
  })
  app.get('/metrics', async (request, reply) => {
    if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) && !process.env.METRICS_PUBLIC) return reply.status(404).send()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
