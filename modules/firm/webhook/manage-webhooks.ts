import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { sealSecret } from '#platform/secret/seal-secret.ts'
import { getSetting } from '../setting/get-setting.ts'
import { type createWebhook as creating, type findDeliveries as deliveries, type findWebhooks as finding, type WebhookInput, webhookRefusals } from './contract.ts'
import { knownEvents } from './known-events.ts'
import { SECRET_PLACE } from './seal-kept-job.ts'
import { isPrivate } from './private-address.ts'

type Webhook = ReplyOf<typeof finding>['webhooks'][number]

const read = (where = sql`true`) => sql<Webhook>`
  select w.id::text, w.url, w.events, w.active, w.note, to_json(w.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", w.version,
    (select count(*)::int from firm.delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting, (select count(*)::int from firm.delivery d where d.webhook_id = w.id and d.state = 'failed') as failed
  from firm.webhook w where ${where} order by w.id`

export const findWebhooks = async ({ tx }: Context): Promise<ReplyOf<typeof finding>> => ({ webhooks: (await read().execute(tx)).rows, events: await knownEvents() })

async function one(context: Context, id: string): Promise<Webhook> {
  const { rows: [found] } = await read(sql`w.id = ${id}`).execute(context.tx)
  if (!found) throw new Refusal(webhookRefusals['webhook-not-found'], { id })
  return found
}

/** Refuses events that nobody tells and, unless the firm allows it, addresses inside its own network. A name is checked again at each sending. */
async function check({ tx }: Context, { url, events }: WebhookInput): Promise<void> {
  const known = await knownEvents()
  const unknown = events.find((e) => e !== '*' && !known.includes(e))
  if (unknown) throw new Refusal(webhookRefusals['event-unknown'], { event: unknown }, '/body/events')
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const inner = isIP(host) ? isPrivate(host) : host === 'localhost' || host.endsWith('.localhost')
  if (inner && !(await getSetting(tx, 'webhooks.private-addresses'))) throw new Refusal(webhookRefusals['private-address'], { host }, '/body/url')
}

export async function createWebhook(context: Context, input: WebhookInput): Promise<ReplyOf<typeof creating>> {
  const { tx, actor, now } = context
  await check(context, input)
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const { rows: [made] } = await sql<{ id: string }>`insert into firm.webhook (url, secret, events, active, note, created_at, created_by) values (${input.url}, ${sealSecret(secret, SECRET_PLACE)}, ${input.events}, ${input.active}, ${input.note ?? null}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'webhook', id: made!.id, detail: { after: input } })
  return { ...(await one(context, made!.id)), secret }
}

export async function changeWebhook(context: Context, id: string, input: WebhookInput, seen: number | null): Promise<Webhook> {
  await check(context, input)
  const before = await one(context, id)
  if (seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  await sql`update firm.webhook set url = ${input.url}, events = ${input.events}, active = ${input.active}, note = ${input.note ?? null}, version = version + 1 where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'update', object: 'webhook', id, detail: { before, after: input } })
  return one(context, id)
}

export async function deleteWebhook(context: Context, id: string): Promise<void> {
  const before = await one(context, id)
  await sql`delete from firm.webhook where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'webhook', id, detail: { before } })
}

export async function findDeliveries(context: Context, id: string, { limit, cursor }: PageQuery): Promise<ReplyOf<typeof deliveries>> {
  await one(context, id)
  const before = cursor ? decodeCursor(cursor)?.[0] ?? null : null
  const { rows } = await sql<ReplyOf<typeof deliveries>['items'][number]>`
    select id::text, event, state, attempts, status, fault, to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(delivered_at at time zone 'UTC')#>>'{}' || 'Z' as "deliveredAt"
    from firm.delivery where webhook_id = ${id} and (${before}::bigint is null or id < ${before}::bigint) order by delivery.id desc limit ${limit + 1}`.execute(context.tx)
  return cutPage(rows, limit, (r) => [r.id])
}

export async function redeliver(context: Context, id: string, deliveryId: string): Promise<void> {
  const again = await sql`update firm.delivery set state = 'waiting', attempts = 0 where id = ${deliveryId} and webhook_id = ${id}`.execute(context.tx)
  if (!again.numAffectedRows) throw new Refusal(webhookRefusals['webhook-not-found'], { id: deliveryId })
  await enqueue(context, 'firm.deliver-webhook', { deliveryId }, { key: deliveryId })
}
