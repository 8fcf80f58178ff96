import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { receiveSms } from '../receive-sms.ts'
import { noteReceipts } from '../note-receipts.ts'
import { keepPart } from '../part/keep-part.ts'
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

/** Keeps what a centre delivers: receipts as notices, the rest as messages that came in; parts of long ones until they are whole. */
export const hearing = (db: Db) => (delivered: Delivered): Promise<void> => {
  const now = new Date()
  return inTransaction(db, deliverer, async (context) => {
    const receipt = readReceipt(delivered)
    if (receipt) return void (receipt.kind && await noteReceipts(context, [{ reference: receipt.id, kind: receipt.kind, at: now, reason: receipt.said }]))
    const { from, to } = delivered
    const { text, joined } = readText(delivered)
    if (!joined) return receiveSms(context, { from, text, at: now, providerKey: `smpp ${from} ${now.getTime()} ${text}`.slice(0, 300) })
    const whole = await keepPart(context, { series: `${from} ${to} ${joined.reference}`, part: joined.part, of: joined.of, from, text })
    for (const { key, ...said } of whole) await receiveSms(context, { ...said, providerKey: `smpp ${key}`.slice(0, 300) })
  }, now)
}
