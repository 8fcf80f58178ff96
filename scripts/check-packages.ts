import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit, type Level } from './audit.ts'
import { type Locked, unlicensed } from './licences.ts'

// Production packages: a licence that may be passed on, and no weakness known at this level or above.
const LEVEL: Level = 'high'

const root = join(import.meta.dirname, '..')
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
const unfree = unlicensed(packages)
for (const line of unfree) console.error(`licence not taken: ${line} (see scripts/licences.ts)`)
if (!unfree.length) console.log('licences: all free, or excepted with a reason')

const audited = await audit(root, LEVEL)
if ('unasked' in audited) console.log(`weaknesses: not known, the registry does not answer (${audited.unasked})`)
else for (const line of audited.weaknesses) console.error(`known weakness: ${line}`)
if ('weaknesses' in audited && !audited.weaknesses.length) console.log(`weaknesses: none known of level ${LEVEL} or above`)
process.exit(unfree.length || ('weaknesses' in audited && audited.weaknesses.length) ? 1 : 0)
