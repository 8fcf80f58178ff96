import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const webhookRefusals = refusals('firm', { 'webhook-not-found': 404, 'private-address': 422, 'event-unknown': 422 })

export const WebhookInput = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000), events: z.array(z.string().max(100)).min(1).max(100), active: z.boolean().default(true), note: z.string().trim().max(200).optional(),
}).meta({ id: 'WebhookInput' })
export type WebhookInput = z.output<typeof WebhookInput>

export const Webhook = z.object({ id: Id, url: z.string(), events: z.array(z.string()), active: z.boolean(), note: z.string().nullable(), createdAt: Instant, version: z.number(), waiting: z.number(), failed: z.number() }).meta({ id: 'Webhook' })
const NewWebhook = Webhook.extend({ secret: z.string().meta({ description: 'Shown once; signs every message.' }) }).meta({ id: 'NewWebhook' })
const Delivery = z.object({ id: Id, event: z.string(), state: z.enum(['waiting', 'delivered', 'failed']), attempts: z.number(), status: z.number().nullable(), fault: z.string().nullable(), at: Instant, deliveredAt: Instant.nullable() }).meta({ id: 'Delivery' })

const byId = z.object({ id: Id })
const none = [webhookRefusals['webhook-not-found']]
const example = { url: 'https://erp.example.com/guanxi', events: ['parties.party-created'], active: true }

export const findWebhooks = endpoint({ name: 'findWebhooks', method: 'GET', path: '/webhooks', may: ['read', 'webhook'], summary: 'Lists the addresses that are told of events, and the events there are.', reply: z.object({ webhooks: z.array(Webhook), events: z.array(z.string()) }) })
export const createWebhook = endpoint({ name: 'createWebhook', method: 'POST', path: '/webhooks', may: ['manage', 'webhook'], summary: 'Tells an address of events from now on, signed as Standard Webhooks says.', body: WebhookInput, reply: NewWebhook, status: 201, refusals: [webhookRefusals['private-address'], webhookRefusals['event-unknown']], example: { body: example } })
export const changeWebhook = endpoint({ name: 'changeWebhook', method: 'PUT', path: '/webhooks/{id}', may: ['manage', 'webhook'], summary: 'Changes an address or what it is told.', params: byId, body: WebhookInput, reply: Webhook, versioned: true, refusals: none, example: { params: { id: '1' }, body: example } })
export const deleteWebhook = endpoint({ name: 'deleteWebhook', method: 'DELETE', path: '/webhooks/{id}', may: ['manage', 'webhook'], summary: 'Stops telling an address.', params: byId, refusals: none, example: { params: { id: '1' } } })
export const findDeliveries = endpoint({ name: 'findDeliveries', method: 'GET', path: '/webhooks/{id}/deliveries', may: ['read', 'webhook'], summary: 'Lists the messages to an address, newest first.', params: byId, query: PageQuery, reply: pageOf(Delivery), refusals: none })
export const redeliver = endpoint({ name: 'redeliver', method: 'POST', path: '/webhooks/{id}/deliveries/{deliveryId}/repeat', may: ['manage', 'webhook'], summary: 'Sends one message again.', params: z.object({ id: Id, deliveryId: Id }), status: 202, refusals: none })

export const webhookEndpoints = [findWebhooks, createWebhook, changeWebhook, deleteWebhook, findDeliveries, redeliver]
