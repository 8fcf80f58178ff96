import { join } from 'node:path'
import { pino } from 'pino'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { fillDemo } from '#modules/demo/api.ts'
import { run as findDuplicates } from '#modules/parties/duplicate/compare-changed.ts'
import { createFirstAdministrator, memberActor } from '#modules/people/api.ts'
import { openEmptySite, signIn, type Site } from '../test/e2e/site.ts'
import startEngines from '../test/global-setup.ts'
import type { TestDatabase } from '../test/database.ts'
import { password } from '../test/world.ts'

// Takes the guide's pictures anew: every main page as it is now, on the demo firm. `node scripts/pictures.ts [NAME …]` takes only some.

const folder = join(import.meta.dirname, '../docs/guide/images')
const email = 'zhoumin@example.com'
const WIDE = { width: 1440, height: 960 }

const stop = await startEngines()
const site = await openEmptySite()
try {
  const { memberId } = await createFirstAdministrator(site.world.db, { email, password, name: '周敏', firm: '青禾' })
  await fillDemo(site.world.db, (await memberActor(site.world.db, memberId))!, new Date())
  await findDuplicates({ db: site.world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal })
  await takeAll(site, await findTelling(site.world))
} finally {
  await site.close()
  await stop()
}

/** A good customer of whom much is known: preferences, family, orders. */
async function findTelling({ owner }: TestDatabase): Promise<string> {
  const { rows: [found] } = await owner.query<{ id: string }>(`
    select s.party_id::text as id from intelligence.standing s join parties.party p on p.id = s.party_id and p.kind = 'person' and p.language = 'zh-CN'
    order by (s.stage = 3) desc, least(3, (select count(*) from parties.preference x where x.party_id = p.id)) desc, (select count(*) from parties.connection c where c.party_id = p.id) desc, s.revenue desc, s.party_id limit 1`)
  return found!.id
}

async function takeAll({ open }: Site<TestDatabase>, party: string): Promise<void> {
  const pages = { today: '/', parties: '/parties?sort=-revenue', relationship: `/parties/${party}`, insight: '/insight/value', overview: '/insight', cohorts: '/insight/cohorts', import: '/import', orders: '/orders', duplicates: '/duplicates', members: '/settings/members', audit: '/settings/audit' }
  await take(open, { viewport: WIDE }, pages)
  await take(open, { viewport: WIDE, colorScheme: 'dark' }, { 'relationship-dark': pages.relationship })
  await take(open, { viewport: { width: 390, height: 844 } }, { phone: pages.relationship })
}

async function take(open: Site['open'], look: BrowserContextOptions, pages: Record<string, string>): Promise<void> {
  const asked = process.argv.slice(2)
  const wanted = Object.entries(pages).filter(([name]) => !asked.length || asked.includes(name))
  if (!wanted.length) return
  const { page, problems } = await open(look)
  page.setDefaultTimeout(60_000)
  await signIn(page, email)
  for (const [name, path] of wanted) {
    await page.goto(path)
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    process.stdout.write(`${name}\n`)
  }
  if (problems.length) throw new Error(problems.join('\n'))
  await page.context().close()
}

/** Until nothing is fetched, nothing waits and pictures are drawn. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1_500)
}
