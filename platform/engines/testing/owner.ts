import { openData, startEngines } from '../api.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const engines = await startEngines({ dataDir: openData(process.env), env: process.env, log })
process.once('SIGTERM', () => void engines.stop().then(() => process.exit(0)))
console.log(JSON.stringify({ owner: engines.owner, databaseUrl: engines.databaseUrl, clickhouseUrl: engines.clickhouseUrl }))
setInterval(() => undefined, 60_000)
