import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Page, pagePolicy, showForm, siteScripts, takeForm } from '#modules/forms/api.ts'
import { chatScript } from '#modules/messaging/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { addressOf } from '#platform/http/register.ts'

const HOUR_S = 3_600
const scripts: Readonly<Record<string, string>> = { ...siteScripts, 'chat.js': chatScript }

const limit = (max: number) => ({ config: { rateLimit: { max, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => addressOf(request.ip) } } })

/** What strangers and other sites see of us: forms at /f/…, and the small scripts at /site/…. No cookie is read or set here. */
export function registerSite(app: FastifyInstance, { db }: { db: Db }): void {
  app.get<{ Params: { slug: string }; Querystring: Record<string, string | undefined> }>('/f/:slug', limit(120), async (request, reply) =>
    show(reply, await showForm(db, { slug: request.params.slug, query: request.query, languages: String(request.headers['accept-language'] ?? ''), agent: String(request.headers['user-agent'] ?? '') })))
  app.post<{ Params: { slug: string } }>('/f/:slug', limit(20), async (request, reply) => show(reply, await takeForm(db, request.params.slug, request)))
  app.get<{ Params: { name: string } }>('/site/:name', limit(600), (request, reply) => {
    const script = scripts[request.params.name]
    if (script === undefined) throw new Refusal(common['not-found'])
    return reply.headers({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': `public, max-age=${HOUR_S}` }).type('text/javascript; charset=utf-8').send(script)
  })
}

const show = (reply: FastifyReply, { status, html, nonce, sites }: Page): FastifyReply => reply.status(status).headers(pagePolicy(nonce, sites)).type('text/html; charset=utf-8').send(html)
