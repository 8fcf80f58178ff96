import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { API } from './register.ts'
import { sendProblem } from './problem.ts'

const UPLOAD_LIMIT = 2 * 1024 ** 3

/** An empty server with what every answer needs: trace ids, security headers, compression, limits, problem bodies. */
export async function createApp(log: Logger): Promise<FastifyInstance> {
  const app = fastify({ loggerInstance: log, logController: new LogController({ disableRequestLogging: true }), genReqId: (r) => traceOf(r.headers.traceparent) ?? randomUUID().replaceAll('-', ''), bodyLimit: 4 * 1024 ** 2, trustProxy: 'loopback', forceCloseConnections: true }) as unknown as FastifyInstance
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, error))
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { 'default-src': ["'self'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:'], 'connect-src': ["'self'"], 'frame-ancestors': ["'none'"], 'object-src': ["'none'"], 'upgrade-insecure-requests': null } },
    hsts: false, crossOriginEmbedderPolicy: false,
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20 } })
  /* One-click unsubscribing (RFC 8058) sends a form; nothing here reads forms but by JSON. */
  /* WeChat and WeCom call us with XML, which their module reads. */
  app.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) => done(null, undefined))
  await app.register(rateLimit, { global: false })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-trace-id', request.id)
    if (request.url.startsWith(API) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  return app
}

const traceOf = (parent: string | string[] | undefined): string | undefined => (typeof parent === 'string' ? /^00-([0-9a-f]{32})-/.exec(parent)?.[1] : undefined)
