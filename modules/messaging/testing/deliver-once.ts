import { connect } from '#platform/db/connect.ts'
import { deliver } from '../delivery/deliver.ts'
import { openEmail } from '../email/email-sender.ts'

// node deliver-once.ts DATABASE SMTP: delivers what is due and ends. For tests that kill it.

const [database, smtpUrl] = process.argv.slice(2) as [string, string]
const { db, close } = connect(database, { max: 3 })
const sender = openEmail({ smtpUrl, from: 'hello@example.com', width: 8, dkim: null })
await deliver(db, 'email', sender, new AbortController().signal)
await sender.close()
await close()
