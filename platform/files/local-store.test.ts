import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { localStore } from './local-store.ts'

const root = mkdtempSync(join(tmpdir(), 'guanxi-store-'))
afterAll(() => rmSync(root, { recursive: true }))
const store = localStore(root)

test('keeps a content under its digest, once', async () => {
  const digest = createHash('sha256').update('茶').digest('hex')
  for (const _ of [1, 2]) {
    const staged = await store.stage(Readable.from([Buffer.from('茶')]), 100)
    expect(staged).toMatchObject({ sha256: digest, size: 3 })
    await staged.keep()
    await staged.discard()
  }
  expect(await text(await store.open(digest))).toBe('茶')
  expect(readdirSync(join(root, 'incoming'))).toEqual([])
  await store.remove(digest)
  expect(await store.has(digest)).toBe(false)
})

test('leaves nothing of what is too large or was let go', async () => {
  await expect(store.stage(Readable.from([Buffer.alloc(60), Buffer.alloc(60)]), 100)).rejects.toMatchObject({ code: 'request/too-large' })
  const staged = await store.stage(Readable.from([Buffer.from('x')]), 100)
  await staged.discard()
  expect(await store.has(staged.sha256)).toBe(false)
  expect(readdirSync(join(root, 'incoming'))).toEqual([])
})
