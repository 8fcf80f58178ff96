import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { openSecret } from '#platform/secret/seal-secret.ts'
import { getSetting } from '../setting/get-setting.ts'
import { SECRET_PLACE } from './seal-kept-job.ts'
import { sendMessage } from './send.ts'

const MOST_ATTEMPTS = 8

interface Due { id: string; event_id: string; body: string; attempts: number; url: string; secret: string; active: boolean }

/** Sends one message. A refusal or silence throws, so that the queue tries again, each time later; after the eighth the message is failed. 410 ends the address. */
export async function run({ db, now }: JobContext, { deliveryId }: { deliveryId: string }): Promise<void> {
  const actor = system('webhooks')
  const found = await inTransaction(db, actor, async ({ tx }) => {
    const { rows: [due] } = await sql<Due>`select d.id::text, d.event_id::text, d.body, d.attempts, w.url, w.secret, w.active from firm.delivery d join firm.webhook w on w.id = d.webhook_id where d.id = ${deliveryId} and d.state = 'waiting'`.execute(tx)
    return due && { due, privateAllowed: await getSetting(tx, 'webhooks.private-addresses') }
  })
  if (!found?.due.active) return
  const { due, privateAllowed } = found
  const outcome = await sendMessage({ id: `evt_${due.event_id}`, url: due.url, secret: openSecret(due.secret, SECRET_PLACE), body: due.body, privateAllowed, now }).then((status) => ({ status, fault: status < 300 ? null : `answered ${status}` }), (e: Error) => ({ status: null, fault: e.message.slice(0, 300) }))
  const last = due.attempts + 1 >= MOST_ATTEMPTS
  await inTransaction(db, actor, async ({ tx }) => {
    await sql`update firm.delivery set attempts = attempts + 1, status = ${outcome.status}, fault = ${outcome.fault}, state = ${outcome.fault === null ? 'delivered' : last ? 'failed' : 'waiting'}, delivered_at = ${outcome.fault === null ? now : null} where id = ${due.id}`.execute(tx)
    if (outcome.status === 410) await sql`update firm.webhook set active = false where id = (select webhook_id from firm.delivery where id = ${due.id})`.execute(tx)
  })
  if (outcome.fault !== null && !last && outcome.status !== 410) throw new Error(`webhook ${due.url}: ${outcome.fault}`)
}
