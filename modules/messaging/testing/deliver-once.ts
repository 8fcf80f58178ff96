import { readFileSync } from 'node:fs'
import { connect } from '#platform/db/connect.ts'
import { deliver } from '../delivery/deliver.ts'
import { openEmail } from '../email/email-sender.ts'

// node deliver-once.ts DATABASE SMTP [KEYFILE]: delivers what is due, signed where there is a key, and ends. For tests that kill it or watch it.

const [database, smtpUrl, keyFile] = process.argv.slice(2) as [string, string, string?]
const { db, close } = connect(database, { max: 3 })
const sender = openEmail({ smtpUrl, from: 'hello@example.com', width: 8, dkim: keyFile ? { domainName: 'example.com', keySelector: 'mail', privateKey: readFileSync(keyFile, 'utf8') } : null })
await deliver(db, 'email', sender, new AbortController().signal)
await sender.close()
await close()
