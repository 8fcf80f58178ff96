import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'

// Builds the web app into dist/web unless nothing that went into it has changed. `--force` builds anyway.

type Inputs = { files: string[], fingerprint: string }

const repository = dirname(import.meta.dirname)
const output = join(repository, 'dist', 'web')
const inputsFile = `${output}.inputs.json`
const ownFolders = ['apps/web/**', 'ui/**', 'modules/*/web/**', 'modules/*/messages/**']

if (process.argv.includes('--force') || !isFresh()) await build()

/** Fresh means: the same bytes in every file that the last build read, and no file come or gone in the folders that it may gather by pattern. */
function isFresh(): boolean {
  if (!existsSync(join(output, 'index.html')) || !existsSync(inputsFile)) return false
  const { files, fingerprint } = JSON.parse(readFileSync(inputsFile, 'utf8')) as Inputs
  return files.every((file) => existsSync(join(repository, file))) && fingerprintOf(files) === fingerprint
}

async function build(): Promise<void> {
  const began = performance.now()
  process.stderr.write('Building the web app … ')
  const read = new Set<string>()
  const next = `${output}.next`
  const vite = await import('vite')
  await vite.build({
    configFile: join(repository, 'apps/web/vite.config.ts'), logLevel: 'error',
    build: { outDir: next, emptyOutDir: true }, plugins: [remember(read)],
  })
  const files = [...read.add('package-lock.json').add('apps/web/index.html').add('apps/web/vite.config.ts')].sort()
  const inputs: Inputs = { files, fingerprint: fingerprintOf(files) }
  rmSync(inputsFile, { force: true })
  rmSync(output, { recursive: true, force: true })
  renameSync(next, output)
  writeFileSync(inputsFile, JSON.stringify(inputs))
  process.stderr.write(`done in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
}

function remember(read: Set<string>): Plugin {
  return {
    name: 'guanxi:remember-inputs',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const file = relative(repository, id.split('?')[0] ?? id)
        if (!file.startsWith('..') && !file.includes('node_modules') && existsSync(join(repository, file))) read.add(file)
      }
    },
  }
}

function fingerprintOf(files: string[]): string {
  const hash = createHash('sha256')
  hash.update(globSync(ownFolders, { cwd: repository, exclude: (name) => name.includes('.test.') }).sort().join('\n'))
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(repository, file)))
  return hash.digest('hex')
}
