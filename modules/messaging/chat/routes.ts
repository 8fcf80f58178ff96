import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getTranscript, sayInChat, showWidget, startChat } from './chat.ts'

const own = { ownTransaction: true }

export const chatRoutes = [
  route(c.getChatWidget, ({ db, now }, { query, request }) => showWidget(db, query.language, request, now), own),
  route(c.startChat, ({ db, now }, { body, request }) => startChat(db, body, request, now), own),
  route(c.sayInChat, ({ db, now }, { body }) => sayInChat(db, body, now), own),
  route(c.getTranscript, ({ db, now }, { body }) => getTranscript(db, body.token, now), own),
]
