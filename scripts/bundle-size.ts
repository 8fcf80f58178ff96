import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Says how much script the first page fetches, and fails over the limit. Run after a build: node scripts/bundle-size.ts

const LIMIT_KB = 350
const repository = dirname(import.meta.dirname)
const web = join(repository, 'dist/web')

interface Chunk { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

/** What the first page after sign-in asks for besides the entry: Today with the panels that modules put there and in the rail, and one language's words. */
function starts(manifest: Manifest): string[] {
  const always = ['index.html', 'today/today.tsx', 'messages/zh-CN.ts', '../../ui/messages/zh-CN.ts', '../../platform/web/messages/zh-CN.ts']
  const locale = Object.keys(manifest).filter((key) => key.endsWith('antd/es/locale/zh_CN.js'))
  const panels = globSync('modules/*/web/index.tsx', { cwd: repository }).flatMap((index) => {
    const places = readFileSync(join(repository, index), 'utf8').matchAll(/place: '(?:today|rail)[^']*'[^}]*?import\('\.\/([^']+)'\)/g)
    return [...places].map(([, file]) => `../../${dirname(index)}/${file}`)
  })
  const words = panels.length ? Object.keys(manifest).filter((key) => /modules\/\w+\/messages\/zh-CN\.ts$/.test(key) && panels.some((panel) => panel.startsWith(key.split('/messages/')[0]!))) : []
  return [...always, ...locale, ...panels, ...words]
}

/** A chunk with all that it imports at once, by manifest key. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key) || !manifest[key]) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen)
  return seen
}

function main(): number {
  const path = join(web, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error('no build here: run scripts/build-web.ts first')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const keys = new Set(starts(manifest).flatMap((start) => [...closure(manifest, start)]))
  const files = [...new Set([...keys].map((key) => manifest[key]!.file))].filter((file) => file.endsWith('.js'))
  const sizes = files.map((file) => ({ file, kb: gzipSync(readFileSync(join(web, file))).length / 1024 })).toSorted((a, b) => b.kb - a.kb)
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`)
  console.log(`${total.toFixed(1).padStart(7)} kB  first page, gzip (limit ${LIMIT_KB})`)
  return total > LIMIT_KB ? 1 : 0
}

process.exitCode = main()
