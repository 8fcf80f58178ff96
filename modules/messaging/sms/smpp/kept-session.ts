import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { receiveSms } from '../receive-sms.ts'
import { noteReceipts } from '../note-receipts.ts'
import { Joiner } from './join-parts.ts'
import type { Delivered } from './pdu.ts'
import { readReceipt } from './receipt.ts'
import { type SmppAccount, SmppSession } from './session.ts'
import { readText } from './text.ts'

const kept = new Map<string, SmppSession>()

/** An account as a session binds with it. */
export const accountOf = ({ settings: { host, port, tls, systemId, systemType, window }, secret }: KnownChannel<'smpp'>): SmppAccount => ({ host, port, tls, systemId, systemType, window, password: secret['password']! })

/** The process's one binding of an account: centres allow few, and what comes in comes over the same one. */
export function keptSession(db: Db, known: KnownChannel<'smpp'>): SmppSession {
  const account = accountOf(known)
  const key = JSON.stringify(account)
  for (const [other, session] of kept) if (other !== key) { kept.delete(other); void session.close() }
  const session = kept.get(key) ?? new SmppSession(account, hearing(db))
  kept.set(key, session)
  return session
}

/** Closes every binding: at the end of the process, or when the channel was put to sleep. */
export async function closeSessions(): Promise<void> {
  const all = [...kept.values()]
  kept.clear()
  await Promise.all(all.map((session) => session.close()))
}

/** Keeps what a centre delivers: receipts as notices, the rest as messages that came in. */
export function hearing(db: Db): (delivered: Delivered) => Promise<void> {
  const joiner = new Joiner()
  return async (delivered) => {
    const now = new Date()
    const receipt = readReceipt(delivered)
    if (receipt) {
      const { kind } = receipt
      if (kind) await inTransaction(db, deliverer, (context) => noteReceipts(context, [{ reference: receipt.id, kind, at: now, reason: receipt.said }]), now)
      return
    }
    const { text, joined } = readText(delivered.coding, delivered.esm, delivered.message)
    const whole = joined ? joiner.add(`${delivered.from} ${delivered.to} ${joined.reference}`, joined, text) : { text, key: `${delivered.from} ${now.getTime()} ${text}` }
    if (whole) await inTransaction(db, deliverer, (context) => receiveSms(context, { from: delivered.from, text: whole.text, at: now, providerKey: `smpp ${whole.key}`.slice(0, 300) }), now)
  }
}
