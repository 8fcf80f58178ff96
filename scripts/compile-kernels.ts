import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kernelSources } from '#analytics/test/kernel-sources.ts'

// node scripts/compile-kernels.ts [--check]: compiles analytics/kernels/assembly and writes compiled.ts, or says whether it is what the sources give.

const folder = join(import.meta.dirname, '../analytics/kernels')
const compiler = join(folder, 'compiler')

/** The bytes that the sources give. */
function compile(): Buffer {
  if (!existsSync(join(compiler, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: compiler, stdio: 'inherit' })
  const out = mkdtempSync(join(tmpdir(), 'guanxi-kernels-'))
  try {
    const file = join(out, 'kernels.wasm')
    execFileSync(process.execPath, [join(compiler, 'node_modules/assemblyscript/bin/asc.js'), join(folder, 'assembly/index.ts'), '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd', '-o', file], { cwd: compiler, stdio: 'inherit' })
    return readFileSync(file)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

const { digest } = kernelSources()
const text = `/** The kernels' machine-independent code, made from assembly/ by scripts/compile-kernels.ts; \`source\` is the sources' SHA-256. */
export const source = '${digest}'
export const code = '${compile().toString('base64')}'
`
const target = join(folder, 'compiled.ts')
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('analytics/kernels/compiled.ts is not what its sources give')
  process.exit(1)
}
