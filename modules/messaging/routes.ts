import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { chatRoutes } from './chat/routes.ts'
import { deleteChannelCost, findChannelCosts, putChannelCost } from './cost/channel-costs.ts'
import { checkSender } from './deliverability/check-sender.ts'
import { getDeliverability } from './deliverability/get-deliverability.ts'
import { downloadFile } from './inbound/download-file.ts'
import { findInbound } from './inbound/find-inbound.ts'
import { dismissInbound, placeInbound } from './inbound/place-inbound.ts'
import { countMessages } from './ledger/count-messages.ts'
import { findMessages } from './ledger/find-messages.ts'
import { cancelMessage, resolveMessage } from './ledger/resolve-message.ts'
import { sendMessage } from './ledger/send-message.ts'
import { changeMailbox, createMailbox, deleteMailbox, findMailboxes } from './mailbox/manage-mailboxes.ts'
import { testMailbox } from './mailbox/test-mailbox.ts'
import { channelRoutes } from './channel/routes.ts'
import { socialRoutes } from './social/routes.ts'
import { templateRoutes } from './template/routes.ts'
import { openLink, openPicture } from './tracking/take-hit.ts'

export const routes = [
  route(c.findMessages, (context, { query }) => findMessages(context, query)),
  route(c.countMessages, (context, { query }) => countMessages(context, query)),
  route(c.sendMessage, (context, { params, body }) => sendMessage(context, params.id, body)),
  route(c.cancelMessage, (context, { params }) => cancelMessage(context, params.id)),
  route(c.resolveMessage, (context, { params, body }) => resolveMessage(context, params.id, body)),
  route(c.findInbound, (context, { query }) => findInbound(context, query)),
  route(c.placeInbound, (context, { params, body }) => placeInbound(context, params.id, body)),
  route(c.dismissInbound, (context, { params }) => dismissInbound(context, params.id)),
  route(c.downloadInboundFile, (context, { params }) => downloadFile(context, params, fileStore())),
  route(c.findChannelCosts, (context) => findChannelCosts(context)),
  route(c.putChannelCost, (context, { params, body }) => putChannelCost(context, params, body)),
  route(c.deleteChannelCost, (context, { params }) => deleteChannelCost(context, params)),
  route(c.getDeliverability, (context, { query }) => getDeliverability(context, query)),
  route(c.checkSender, () => checkSender(), { ownTransaction: true }),
  route(c.findMailboxes, (context) => findMailboxes(context)),
  route(c.createMailbox, (context, { body }) => createMailbox(context, body)),
  route(c.changeMailbox, (context, { params, body }) => changeMailbox(context, params.id, body)),
  route(c.deleteMailbox, (context, { params }) => deleteMailbox(context, params.id)),
  route(c.testMailbox, (context, { body }) => testMailbox(context, body), { ownTransaction: true }),
  route(c.openLink, ({ db }, { params, request }) => openLink(db, params.token, request), { ownTransaction: true }),
  route(c.openPicture, ({ db }, { params, request }) => openPicture(db, params.token, request), { ownTransaction: true }),
  ...templateRoutes,
  ...channelRoutes,
  ...chatRoutes,
  ...socialRoutes,
]
