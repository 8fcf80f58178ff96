import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Message, messagingRefusals } from '../contract.ts'
import { readMessage } from './read-messages.ts'
import { settleArrived } from './settle-arrived.ts'

/** Settles a doubtful message by what a person or a log knows: it arrived, or it goes out once more. */
export async function resolveMessage(context: Context, id: string, { arrived }: { arrived: boolean }): Promise<Message> {
  const before = await readMessage(context, id)
  const settled = arrived ? await settleArrived(context, [id]) : await sendAgain(context, before)
  if (!settled) throw new Refusal(messagingRefusals['not-doubtful'], { state: before.state })
  await audit(context, { action: 'resolve', object: 'message', id, detail: { arrived } })
  return readMessage(context, id)
}

async function sendAgain(context: Context, { id, channel }: Message): Promise<number> {
  const { rows } = await sql`update messaging.message set state = 'queued', reason = null, runner = null, ended_at = null, due_at = ${context.now} where id = ${id} and state = 'doubtful' returning 1`.execute(context.tx)
  await enqueue(context, 'messaging.deliver', {}, { key: `deliver-${channel}` })
  return rows.length
}

/** Takes back a message that still waits. */
export async function cancelMessage(context: Context, id: string): Promise<Message> {
  const before = await readMessage(context, id)
  const { rows } = await sql`update messaging.message set state = 'cancelled', reason = 'by-hand', ended_at = ${context.now} where id = ${id} and state = 'queued' returning 1`.execute(context.tx)
  if (!rows.length) throw new Refusal(messagingRefusals['not-waiting'], { state: before.state })
  await audit(context, { action: 'cancel', object: 'message', id })
  return readMessage(context, id)
}
