import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A stretch of example code: statements, and lines `expression // => value`. */
export interface Example { source: string; lines: string[] }

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every `@example` in a docstring of the package. */
export function docstringExamples(): Example[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?!dist|test|node_modules).*(?<!\.test|\.d)\.ts$/.test(file))
  return files.sort().flatMap((file) => {
    const text = readFileSync(root + file, 'utf8')
    return [...text.matchAll(/@example\n((?: \*  .*\n?)+)/g)].map((match, i) => ({
      source: `${file} ${i + 1}`,
      lines: match[1]!.split('\n').map((line) => line.replace(/^ \*  /, '').replace(/ ?\*\/$/, '')),
    }))
  })
}

/** Every TypeScript block of the README, without its imports. */
export function readmeExamples(): Example[] {
  const text = readFileSync(`${root}README.md`, 'utf8')
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match, i) => ({
    source: `README.md ${i + 1}`,
    lines: match[1]!.split('\n').filter((line) => !line.startsWith('import ')),
  }))
}

/** Runs an example and pairs what each marked line gives with what it says. */
export function run(example: Example, scope: Record<string, unknown>): { claim: string; given: unknown; said: unknown }[] {
  const body = example.lines.map((line) => {
    const [, expression, said] = /^(.*\S)\s*\/\/ => (.*)$/.exec(line) ?? []
    return expression ? `found.push({ claim: ${JSON.stringify(line)}, given: ${expression}, said: ${said} })` : line
  })
  const compiled = new Function(...Object.keys(scope), `const found = []\n${body.join('\n')}\nreturn found`)
  return compiled(...Object.values(scope)) as ReturnType<typeof run>
}

/** Typed arrays as plain ones and numbers to four significant digits, as examples write them. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(4))
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, asWritten)
  if (Array.isArray(value)) return value.map(asWritten)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, asWritten(held)]))
  return value
}
