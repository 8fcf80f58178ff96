import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { countMessages } from './ledger/count-messages.ts'
import { findMessages } from './ledger/find-messages.ts'
import { cancelMessage, resolveMessage } from './ledger/resolve-message.ts'
import { sendMessage } from './ledger/send-message.ts'
import { templateRoutes } from './template/routes.ts'

export const routes = [
  route(c.findMessages, (context, { query }) => findMessages(context, query)),
  route(c.countMessages, (context, { query }) => countMessages(context, query)),
  route(c.sendMessage, (context, { params, body }) => sendMessage(context, params.id, body)),
  route(c.cancelMessage, (context, { params }) => cancelMessage(context, params.id)),
  route(c.resolveMessage, (context, { params, body }) => resolveMessage(context, params.id, body)),
  ...templateRoutes,
]
