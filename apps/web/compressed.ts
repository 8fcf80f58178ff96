import { promisify } from 'node:util'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const LEAST = 1024
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes each text file compressed beside itself, once at building rather than at every request. */
export const compressed = (): Plugin => ({
  name: 'guanxi:compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      if (!/\.(js|css|svg)$/.test(name) || source.length < LEAST) continue
      await writeFile(join(dir, `${name}.br`), await brotli(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      await writeFile(join(dir, `${name}.gz`), await zip(source, { level: 9 }))
    }
  },
})
