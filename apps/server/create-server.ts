import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Logger } from 'pino'
import { createAuth } from '#modules/people/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { createApp } from '#platform/http/app.ts'
import { loadRoutes } from '#platform/http/load-routes.ts'
import { registerRoutes } from '#platform/http/register.ts'
import { guardSetup } from './guard-setup.ts'
import { registerApiPages } from './register-api-pages.ts'
import { registerHealth, type Readiness } from './register-health.ts'
import { registerLive } from './register-live.ts'
import { registerSite } from './register-site.ts'
import { registerWeb } from './register-web.ts'

export interface ServerParts {
  db: Db
  pool: pg.Pool
  appUrl: string
  authUrl: string
  secret: string
  baseUrl: string
  log: Logger
  readiness: Readiness
  /** Where the built web app lies; absent, there are no pages. */
  webRoot?: string
  /** How often live streams beat; 25 s unless said. */
  liveBeatMs?: number
}

/** The whole HTTP server: sign-in, API, its description, health, live events and the web app. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = await createApp(parts.log)
  const auth = createAuth(parts)
  auth.register(app)
  const routes = await loadRoutes()
  guardSetup(app, parts.secret)
  registerHealth(app, parts)
  registerRoutes(app, routes, { db: parts.db, identify: auth.identify })
  registerApiPages(app, routes.map((r) => r.endpoint), parts.baseUrl)
  registerLive(app, { ...parts, identify: auth.identify })
  registerSite(app, parts)
  await registerWeb(app, parts.webRoot)
  return app
}
