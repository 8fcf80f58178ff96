import { createHash } from 'node:crypto'
import PostalMime, { type Email } from 'postal-mime'
import { sql } from 'kysely'
import { endByLink } from '#modules/consent/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { deliverer } from '../../delivery/runner.ts'
import { receiveMessage } from '../../inbound/receive-message.ts'
import type { NoticeKind } from '../../notice/contract.ts'
import { noteDelivery } from '../../notice/note-delivery.ts'
import { messageNumbers } from '../message-id.ts'
import { readReport, type Report } from '../report/read-report.ts'
import { textOfHtml } from '../text-of-html.ts'
import { readReturnPath } from '../verp.ts'
import { isAutomatic } from './is-automatic.ts'
import { readFiles } from './read-files.ts'
import { replyText } from './reply-text.ts'

/** What a mail turned out to be. */
export type Taken = 'report' | 'unsubscribe' | 'message' | 'own' | 'known'

/** What taking mail in needs: the file store, the key of return paths. */
export interface Desk { db: Db; store: FileStore; key: Buffer }

/** Takes one mail in: a bounce or complaint is noted at its message, a wish to end is carried out, everything else is a message from whoever wrote it. Taken in twice it counts once. */
export async function takeMail({ db, store, key }: Desk, raw: Buffer, at: Date): Promise<Taken> {
  const mail = await PostalMime.parse(raw)
  if (messageNumbers(mail.messageId ?? '').length) return 'own'
  const providerKey = mail.messageId?.slice(0, 500) ?? createHash('sha256').update(raw).digest('hex')
  const report = readReport(mail)
  if (report && await inTransaction(db, deliverer, (context) => note(context, { report, mail, key, providerKey, at }))) return 'report'
  const token = /^\s*unsubscribe\s+([\w-]+\.[\w-]+)\s*$/i.exec(mail.subject ?? '')?.[1]
  if (token && await inTransaction(db, deliverer, (context) => end(context, token, providerKey))) return 'unsubscribe'
  return receive({ db, store }, mail, { providerKey, at, automatic: report !== null || isAutomatic(mail) })
}

const kinds = { gone: 'bounced', later: 'soft-bounced', refused: 'soft-bounced' } as const

/** Notes a report at its message. One that is told only by a Message-ID, which anybody can make up, is believed about the address that the message went to and no other. */
async function note(context: Context, { report, mail, key, providerKey, at }: { report: Report; mail: Email; key: Buffer; providerKey: string; at: Date }): Promise<boolean> {
  const sealed = addressesOf(mail).map((address) => readReturnPath(key, address)).find((id) => id !== null) ?? null
  const id = sealed ?? messageNumbers(report.messageIds.join(' '))[0]
  if (!id) return false
  const { rows: [message] } = await sql<{ address: string | null }>`select address from messaging.message where id = ${id} and channel = 'email'`.execute(context.tx)
  if (!message) return false
  const sure = sealed !== null || report.recipient?.toLowerCase() === message.address?.toLowerCase()
  const kind: NoticeKind = report.kind === 'complaint' ? 'complained' : report.kind === 'failed' ? kinds[report.failure] : report.kind
  const told = !sure && (kind === 'bounced' || kind === 'complained') ? 'soft-bounced' : kind
  await noteDelivery(context, [{ messageId: id, kind: told, at, key: told === 'soft-bounced' || told === 'delayed' ? providerKey : '', reason: report.said || null, counts: sure && report.kind === 'failed' && report.failure === 'later' }])
  return true
}

/** Every address that a mail came to, however the server wrote it down. */
const addressesOf = (mail: Email): string[] => mail.headers.filter((h) => ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-rcpt-to'].includes(h.key)).flatMap((h) => h.value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])

async function end(context: Context, token: string, providerKey: string): Promise<boolean> {
  try {
    await endByLink(context, token, { form: 'mail', mail: providerKey.slice(0, 200) })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function receive({ db, store }: Pick<Desk, 'db' | 'store'>, mail: Email, { providerKey, at, automatic }: { providerKey: string; at: Date; automatic: boolean }): Promise<Taken> {
  const { files, leftOut } = await readFiles(store, mail)
  try {
    const received = await inTransaction(db, deliverer, (context) => receiveMessage(context, {
      channel: 'email', providerKey, at, from: mail.from?.address?.slice(0, 320) ?? null, inReplyTo: messageNumbers(`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`)[0] ?? null,
      subject: mail.subject ?? null, text: replyText(mail.text ?? textOfHtml(mail.html ?? '')), html: mail.html ?? null, files, leftOut, automatic,
    }))
    return received ? 'message' : 'known'
  } finally {
    for (const { staged } of files) await staged.discard()
  }
}
