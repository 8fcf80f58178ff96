import { pino } from 'pino'
import { connect } from '#platform/db/connect.ts'
import { localStore } from '#platform/files/local-store.ts'
import { workImport } from '../run/work-import.ts'

/* A process that works on one import, to be killed in the middle: `node import-process.ts URL FOLDER ID`. */
const [url = '', folder = '', id = ''] = process.argv.slice(2)
const { db, close } = connect(url, { max: 2 })
await workImport({ db, log: pino({ level: 'silent' }), store: localStore(folder), signal: new AbortController().signal }, id)
await close()
