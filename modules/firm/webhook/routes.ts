import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { changeWebhook, createWebhook, deleteWebhook, findDeliveries, findWebhooks, redeliver } from './manage-webhooks.ts'

export const webhookRoutes = [
  route(c.findWebhooks, (context) => findWebhooks(context)),
  route(c.createWebhook, (context, { body }) => createWebhook(context, body)),
  route(c.changeWebhook, (context, { params, body, ifMatch }) => changeWebhook(context, params.id, body, ifMatch)),
  route(c.deleteWebhook, (context, { params }) => deleteWebhook(context, params.id)),
  route(c.findDeliveries, (context, { params, query }) => findDeliveries(context, params.id, query)),
  route(c.redeliver, (context, { params }) => redeliver(context, params.id, params.deliveryId)),
]
