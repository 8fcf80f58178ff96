import { install } from './install.mjs'
import { runEntry } from './run-entry.mjs'

// node scripts/run.mjs <entry.ts> [arguments]: installs what is missing, then runs the entry with a Node that knows TypeScript.
const [entry, ...args] = process.argv.slice(2)
install()
await runEntry(entry, args)
