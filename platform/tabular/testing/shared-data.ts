import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the public data sets lie beside the repository on a developer's machine; not everyone has them. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

export const sharedFile = (name: string): string => folder + name

/** True where the public data sets are absent; says so once, as tests that need them are then skipped. */
export const sharedAbsent = !existsSync(folder)
if (sharedAbsent) console.info('../shared/data is absent: tests on the public data sets are skipped')
