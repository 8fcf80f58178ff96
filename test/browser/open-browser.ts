import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { watchTraffic } from './traffic.ts'

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb']

/** A headless Chromium. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await findChromium(), args, headless: true })

export interface Watched { page: Page; problems: string[] }

/** Resource loads that a refusal answers by design are not faults of the page. */
const expected = /status of (401|403|404|409|410|412|422)/

/** A page that remembers every console error, page error and failed answer (5xx): a journey ends by finding none. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  watchTraffic(page)
  const problems: string[] = []
  page.on('console', (m) => { if (m.type() === 'error' && !expected.test(m.text())) problems.push(`console: ${m.text()}`) })
  page.on('pageerror', (e) => problems.push(`page: ${e.message}`))
  page.on('response', (r) => { if (r.status() >= 500) problems.push(`${r.status()} ${r.url()}`) })
  return { page, problems }
}
