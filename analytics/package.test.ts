import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const elsewhere = mkdtempSync(join(tmpdir(), 'guanxi-analytics-'))
afterAll(() => { rmSync(elsewhere, { recursive: true, force: true }) })

const run = (command: string, args: string[], cwd = elsewhere): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' })

test('the package packs, installs elsewhere without the network, runs as plain JavaScript and brings its types', () => {
  run('npm', ['pack', '--silent', '--pack-destination', elsewhere], here)
  const [tarball] = readdirSync(elsewhere).filter((file) => file.endsWith('.tgz'))
  writeFileSync(join(elsewhere, 'package.json'), '{ "type": "module" }')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`])

  writeFileSync(join(elsewhere, 'use.js'), `
    import { gini, rfm } from '@guanxi/analytics'
    console.log(gini(Float64Array.of(1, 2, 3, 4)), rfm({ lastDay: Int32Array.of(9), purchases: Int32Array.of(1), monetary: Float64Array.of(5) }, 10).cells[0])
  `)
  expect(run(process.execPath, ['use.js']).trim()).toBe('0.25 555')

  writeFileSync(join(elsewhere, 'use.ts'), `
    import { abc, type Abc } from '@guanxi/analytics'
    export const result: Abc = abc(Float64Array.of(1, 2))
    // @ts-expect-error a column is a typed array
    export const refused = abc('1, 2')
  `)
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  run(process.execPath, [tsc, '--strict', '--noEmit', '--module', 'nodenext', '--lib', 'ES2022', '--types', '', 'use.ts'])
  expect(readdirSync(join(elsewhere, 'node_modules', '@guanxi', 'analytics')).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
  expect(readdirSync(join(elsewhere, 'node_modules', '@guanxi', 'analytics', 'dist'), { recursive: true }).join()).not.toMatch(/test|vitest/)
}, 120_000)
