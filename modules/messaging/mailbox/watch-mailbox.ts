import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { inTransaction } from '#platform/db/transaction.ts'
import { deliverer } from '../delivery/runner.ts'
import { type Desk, takeMail } from '../email/inbox/take-mail.ts'
import { type Door, faultOf, openMailbox } from './open-mailbox.ts'

export interface Watched extends Door { id: string; uidValidity: string | null; lastUid: number; since: Date }
export interface Watching { desk: Desk; log: Logger; signal: AbortSignal; until: Date }

const MOST_BYTES = 32 * 1024 * 1024
const LOOK_EVERY_MS = 25_000

/** Reads what is new in a mailbox and goes on listening (IMAP IDLE) until the time is over. Where it got to is written down mail by mail, so that a crash takes none in twice and loses none; a fault is shown at the mailbox, and the next minute tries anew. */
export async function watchMailbox(mailbox: Watched, { desk, log, signal, until }: Watching): Promise<void> {
  const client = openMailbox(mailbox)
  const stop = (): void => client.close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await client.connect()
    const folder = await client.mailboxOpen(mailbox.folder, { readOnly: true })
    let last = String(folder.uidValidity) === mailbox.uidValidity ? mailbox.lastUid : null
    do {
      last = await readNew(client, mailbox, { desk, log, signal }, last)
      await saw(desk, mailbox.id, { uidValidity: String(folder.uidValidity), lastUid: last })
    } while (await comesMore(client, signal, until))
  } catch (error) {
    if (signal.aborted) return
    const { fault, said } = faultOf(error)
    log.warn({ mailbox: mailbox.id, fault, said }, 'mailbox')
    await inTransaction(desk.db, deliverer, ({ tx, now }) => sql`update messaging.mailbox set fault = ${fault}, checked_at = ${now} where id = ${mailbox.id}`.execute(tx))
  } finally {
    signal.removeEventListener('abort', stop)
    client.close()
  }
}

/** Takes in what came after the last one; in a folder that is new to us, what came since the mailbox was added. */
async function readNew(client: ImapFlow, mailbox: Watched, { desk, log, signal }: Omit<Watching, 'until'>, after: number | null): Promise<number> {
  const found = await client.search(after === null ? { since: mailbox.since } : { uid: `${after + 1}:*` }, { uid: true })
  let last = after ?? 0
  for (const uid of (found || []).filter((n) => n > last).sort((a, b) => a - b)) {
    if (signal.aborted) break
    const mail = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES }, internalDate: true }, { uid: true })
    if (mail && mail.source) await takeOne(desk, log, mailbox.id, mail)
    last = uid
    await saw(desk, mailbox.id, { uidValidity: String(client.mailbox && client.mailbox.uidValidity), lastUid: last })
  }
  return last
}

/** A mail that cannot be read stays in its mailbox and stops nobody else's. */
async function takeOne(desk: Desk, log: Logger, mailbox: string, { uid, source, internalDate }: FetchMessageObject): Promise<void> {
  try {
    const taken = await takeMail(desk, source!, internalDate ? new Date(internalDate) : new Date())
    log.info({ mailbox, uid, taken }, 'mail taken in')
  } catch (error) {
    if (!/mime|header|nesting|charset/i.test((error as Error).message)) throw error
    log.error({ mailbox, uid, err: error }, 'mail that cannot be read')
  }
}

const saw = ({ db }: Desk, id: string, { uidValidity, lastUid }: { uidValidity: string; lastUid: number }) => inTransaction(db, deliverer, ({ tx, now }) =>
  sql`update messaging.mailbox set uid_validity = ${uidValidity}::bigint, last_uid = ${lastUid}, checked_at = ${now}, fault = null where id = ${id}`.execute(tx))

/** Listens until the server tells of something new, or for a while where it tells nothing. False when the time is over. */
async function comesMore(client: ImapFlow, signal: AbortSignal, until: Date): Promise<boolean> {
  const rest = until.getTime() - Date.now()
  if (signal.aborted || !client.usable || rest <= 0) return false
  let heard = (): void => {}
  const news = new Promise<void>((resolve) => { heard = resolve })
  client.once('exists', heard).once('close', heard)
  const timer = setTimeout(heard, Math.min(rest, LOOK_EVERY_MS))
  void client.idle().catch(heard)
  await news
  clearTimeout(timer)
  client.off('exists', heard).off('close', heard)
  return !signal.aborted && client.usable && Date.now() < until.getTime()
}
