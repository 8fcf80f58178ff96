import { cruiseFor } from './cruise.ts'

const { broken, seen } = await cruiseFor(['analytics', 'kernel', 'platform', 'modules', 'ui', 'apps'])
for (const b of broken) console.error(`${b.rule}: ${b.from} → ${b.to}`)
console.log(broken.length ? `${broken.length} of ${seen} imports cross a boundary` : `boundaries hold over ${seen} imports`)
process.exit(broken.length || !seen ? 1 : 0)
