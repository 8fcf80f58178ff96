import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Outgoing, Sender } from '../channel/sender.ts'
import type { SendingChannel } from '../contract.ts'
import { type Ended, recordOutcomes } from '../ledger/record-outcomes.ts'
import { deliverer, startRunner } from './runner.ts'
import { takeMessages } from './take-messages.ts'

/** Messages taken for each place on the way: enough that nobody waits for the ledger, few enough that a crash leaves few in doubt. */
const PER_PLACE = 8
/** Longer than this nobody holds a message unsent: a process that stood still meanwhile gives it back, for by now a log or a person may have said that it did not leave. */
const STALE_MS = 10 * 60_000

/** Hands over what is due on a channel until nothing is left or the signal falls. Taking is committed before a hand-over begins and its outcome after it ended: whatever happens in between is told as doubtful and never sent twice. Returns how many left. */
export async function deliver(db: Db, channel: SendingChannel, sender: Sender, signal: AbortSignal): Promise<number> {
  const runner = await startRunner(db)
  let sent = 0
  try {
    for (let due = true; due && !signal.aborted;) {
      const { seen, messages } = await inTransaction(db, deliverer, (context) => takeMessages(context, { channel, runner: runner.id, most: PER_PLACE * sender.width }))
      due = seen > 0
      const ended = await handOver(messages, sender, signal)
      await inTransaction(db, deliverer, (context) => recordOutcomes(context, runner.id, ended))
      sent += ended.filter((e) => e.outcome.kind === 'sent').length
    }
  } finally {
    await runner.stop()
  }
  return sent
}

/** Sends messages, `width` at a time. What was not begun when the signal fell, or within its time, goes back. */
async function handOver(messages: readonly Outgoing[], sender: Sender, signal: AbortSignal): Promise<Ended[]> {
  const ended: Ended[] = []
  const waiting = messages.values()
  const began = Date.now()
  const late = (): boolean => signal.aborted || Date.now() - began > STALE_MS
  const place = async () => {
    for (const message of waiting) ended.push({ id: message.id, outcome: late() ? { kind: 'later', reason: 'stopping' } : await sender.send(message) })
  }
  await Promise.all(Array.from({ length: sender.width }, place))
  return ended
}
