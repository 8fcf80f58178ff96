import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const data = mkdtempSync(join(tmpdir(), 'guanxi-demo-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const main = join(import.meta.dirname, '../main.ts')
const guanxi = (...words: string[]) => promisify(execFile)(process.execPath, [main, ...words], { env: { ...process.env, GUANXI_DATA: data } })
const asked = async (...words: string[]) => JSON.parse((await guanxi(...words, '--json')).stdout) as Record<string, number>

test('the made-up firm is made and taken away from the command line', async () => {
  await guanxi('init', '--admin-email', 'zhoumin@example.com', '--admin-password', '关系-correct-horse-9')
  const made = await asked('demo', 'make', '--families', '20')
  expect(made.parties).toBeGreaterThan(1_000)
  await expect(guanxi('demo', 'make')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('demo/exists') })
  expect(await asked('demo', 'remove')).toEqual({ removed: made.parties })
}, 180_000)
