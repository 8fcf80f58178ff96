import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { answerConversation } from './conversation/answer-conversation.ts'
import { assignConversation, markRead, noteConversation, setConversationState, showPresence, snoozeConversation } from './conversation/change-conversation.ts'
import { findUtterances } from './conversation/find-utterances.ts'
import { getConversation } from './conversation/get-conversation.ts'
import { placeConversation } from './conversation/place-conversation.ts'
import { countConversations, findConversations } from './conversation/read-conversations.ts'

export const routes = [
  route(c.findConversations, (context, { query }) => findConversations(context, query)),
  route(c.countConversations, (context) => countConversations(context)),
  route(c.getConversation, (context, { params }) => getConversation(context, params.id, context.db)),
  route(c.findUtterances, (context, { params, query }) => findUtterances(context, params.id, query)),
  route(c.answerConversation, (context, { params, body, request }) => answerConversation(context, params.id, body, [request.headers['idempotency-key']].flat()[0]), { ownTransaction: true }),
  route(c.noteConversation, (context, { params, body }) => noteConversation(context, params.id, body)),
  route(c.assignConversation, async (context, { params, body }) => getConversation(context, (await assignConversation(context, params.id, body.memberId)).id, context.db)),
  route(c.snoozeConversation, async (context, { params, body }) => getConversation(context, (await snoozeConversation(context, params.id, body.until)).id, context.db)),
  route(c.setConversationState, async (context, { params, body }) => getConversation(context, (await setConversationState(context, params.id, body.state)).id, context.db)),
  route(c.readConversation, (context, { params, body }) => markRead(context, params.id, body.read)),
  route(c.placeConversation, async (context, { params, body }) => getConversation(context, (await placeConversation(context, params.id, body)).id, context.db)),
  route(c.showPresence, (context, { params, body }) => showPresence(context, params.id, body.doing)),
]
