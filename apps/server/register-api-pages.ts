import type { FastifyInstance } from 'fastify'
import { openApi } from '#platform/http/openapi.ts'
import { API } from '#platform/http/register.ts'
import type { AnyEndpoint } from '#platform/http/route.ts'
import { apiPage } from './api-page.ts'

/** The API's description for programs (`openapi.json`) and for people (`/api/v1/docs`, a plain page without scripts). */
export function registerApiPages(app: FastifyInstance, endpoints: readonly AnyEndpoint[], baseUrl: string): void {
  let document: string | undefined
  let page: string | undefined
  const described = () => (document ??= JSON.stringify(openApi(endpoints, baseUrl)))
  app.get(`${API}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(described()))
  app.get(`${API}/docs`, (_request, reply) => reply.type('text/html; charset=utf-8').send((page ??= apiPage(JSON.parse(described())))))
}
