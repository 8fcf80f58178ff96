import { mkdirSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const repository = dirname(dirname(import.meta.dirname))

/**
 * Names the data directory (`GUANXI_DATA`, else `.data` of the checkout), makes it when missing, and returns its real path.
 * A new one made by root can be passed through (not listed) by others, since PostgreSQL has to run as another user; an existing one keeps its rights.
 */
export function openData(env: NodeJS.ProcessEnv): string {
  const wanted = resolve(env.GUANXI_DATA || join(repository, '.data'))
  mkdirSync(wanted, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  return realpathSync(wanted)
}
