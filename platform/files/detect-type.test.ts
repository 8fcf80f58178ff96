import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { detectType } from './detect-type.ts'
import { zip } from './zip.ts'

const detect = (content: string | Uint8Array, name: string) => detectType(Readable.from([Buffer.from(content)]), name)
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('goes by the bytes, not by the name', async () => {
  expect(await detect(png, 'face.PNG')).toBe('image/png')
  expect(await detect(png, 'face.jpg')).toBeNull()
  expect(await detect('%PDF-1.7\n%âãÏÓ\n', 'contract.pdf')).toBe('application/pdf')
  expect(await detect('订单,金额\n1,20', 'orders.csv')).toBe('text/csv')
})

test('refuses what a browser or a shell would run, whatever it is called', async () => {
  for (const [content, name] of [
    ['<!doctype html><script>alert(1)</script>', 'note.txt'], ['hello <img src=x onerror=alert(1)>', 'note.txt'], ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo.svg'],
    ['<?xml version="1.0"?><x/>', 'note.txt'], ['MZ\u0090\u0000', 'note.txt'], ['plain', 'run.html'], ['plain', 'noending'],
  ] as const) expect(await detect(content, name), `${name}: ${content}`).toBeNull()
})

test('refuses archives, those dressed as office files too', async () => {
  const archive = await buffer(zip([{ name: 'a.txt', content: 'x' }]))
  expect(await detect(archive, 'a.zip')).toBeNull()
  expect(await detect(archive, 'a.xlsx')).toBeNull()
})
