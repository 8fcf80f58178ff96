import { connect } from '#platform/db/connect.ts'
import { advance } from '../engine/advance.ts'

// node advance-once.ts DATABASE MOMENT: carries out what is due and ends. For tests that kill it.

const [database, moment] = process.argv.slice(2) as [string, string]
const { db, close } = connect(database, { max: 3 })
await advance(db, new Date(moment))
await close()
