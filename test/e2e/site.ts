import { createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createServer } from '#apps/server/create-server.ts'
import type { Job } from '#platform/jobs/job.ts'
import { loadJobs } from '#platform/jobs/load-jobs.ts'
import { runJobs } from '#platform/jobs/run-jobs.ts'
import { keepFeeding } from '#platform/warehouse/feed/keep-feeding.ts'
import { axe } from '../browser/axe.ts'
import { openBrowser, openPage, type Watched } from '../browser/open-browser.ts'
import { quiet } from '../browser/traffic.ts'
import { testDatabase, type TestDatabase, testSecret } from '../database.ts'
import { giveEveryonesPassword } from '../server.ts'
import { cast, type CastName, createWorld, password, type World } from '../world.ts'

/** The product as a person meets it: a listening server with the built pages, a worker beside it, and a browser. */
export interface Site<W extends TestDatabase = World> {
  world: W
  url: string
  browser: Browser
  open(options?: BrowserContextOptions): Promise<Watched>
  /** A page signed in as one of the cast. */
  as(who: CastName, options?: BrowserContextOptions): Promise<Watched>
  close(): Promise<void>
}

const webRoot = join(import.meta.dirname, '../../dist/web')

/** With the named cast, or (`empty`) as it is before anyone set it up. */
export const openSite = async (): Promise<Site> => {
  const world = await createWorld()
  await giveEveryonesPassword(world)
  return serve(world)
}
/** `instead` stands in for the jobs of the same names. */
export const openEmptySite = async (instead: readonly Job[] = []): Promise<Site<TestDatabase>> => serve(await testDatabase(), instead)

async function serve<W extends TestDatabase>(world: W, instead: readonly Job[] = []): Promise<Site<W>> {
  const port = await freePort()
  /* By name: passkeys belong to a name, never to an address. */
  const url = `http://localhost:${port}`
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const app = await createServer({ ...world, secret: testSecret, baseUrl: url, log, readiness: { engines: () => ({ postgres: 'ready' }), version: 'test' }, webRoot })
  await app.listen({ port, host: '127.0.0.1' })
  const jobs = await runJobs({ ...world, log, jobs: [...(await loadJobs()).filter((job) => !instead.some((j) => j.name === job.name)), ...instead] })
  const feeding = keepFeeding(world.ownerUrl, log)
  const browser = await openBrowser()
  const open = (options: BrowserContextOptions = {}) => openPage(browser, { baseURL: url, ...options })
  return {
    world, url, browser, open,
    async as(who, options) {
      const watched = await open(options)
      await world.owner.query('update people.member set language = $1 where email = $2', [languageOf(options?.locale), cast[who].email])
      await signIn(watched.page, cast[who].email)
      return watched
    },
    async close() {
      await browser.close()
      await Promise.all([jobs.stop(), feeding.stop()])
      await app.close()
      await world.close()
    },
  }
}

/** After sign-in a page is in its reader's language, whatever the browser's. */
const languageOf = (locale = 'zh-CN'): string => (locale.startsWith('en') ? 'en' : locale)

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('input[type=password]').waitFor({ state: 'detached' })
}

/** What axe finds on the page as it stands, once it is there and still. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor({ timeout: 10_000 }).catch(() => {})
  await quiet(page)
  return axe(page)
}

async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, '127.0.0.1')
  await new Promise((r) => server.once('listening', r))
  const { port } = server.address() as { port: number }
  await new Promise((r) => server.close(r))
  return port
}
