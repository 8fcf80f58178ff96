import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'

/** Writes a message for each address that wants an event, and asks for its sending. Messages carry ids, never personal data: whoever is told asks the API within their rights. */
export async function queueDeliveries(context: Context, events: readonly TextEvent[]): Promise<void> {
  const told = events.map((e) => ({ event_id: e.id, event: e.name, at: e.at, body: JSON.stringify({ type: e.name, version: e.version, timestamp: e.at, data: e.payload }) }))
  const { rows } = await sql<{ id: string }>`
    insert into firm.delivery (webhook_id, event_id, event, body, at)
    select w.id, t.event_id, t.event, t.body, t.at from json_to_recordset(${JSON.stringify(told)}::json) as t(event_id bigint, event text, body text, at timestamptz)
    join firm.webhook w on w.active and (t.event = any (w.events) or '*' = any (w.events)) on conflict do nothing returning id::text`.execute(context.tx)
  for (const { id } of rows) await enqueue(context, 'firm.deliver-webhook', { deliveryId: id }, { key: id })
}
