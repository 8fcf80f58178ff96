import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { common, Refusal } from '#kernel/refusal.ts'
import { sendProblem } from '#platform/http/problem.ts'

const YEAR = 365 * 24 * 3600 * 1000

/** Serves the built web app: hashed files for a year, the page itself fresh each time, and for every address that is not the API's. */
export async function registerWeb(app: FastifyInstance, root?: string): Promise<void> {
  if (root) await app.register(fastifyStatic, { root: join(root, 'assets'), prefix: '/assets/', maxAge: YEAR, immutable: true, preCompressed: true })
  const page = root && existsSync(join(root, 'index.html')) ? readFileSync(join(root, 'index.html'), 'utf8') : null
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (!page || !wantsPage) return sendProblem(reply, new Refusal(common['not-found']))
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
