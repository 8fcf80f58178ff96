import { route } from '#platform/http/route.ts'
import { checkCallback, takeCallback } from '../callback/callback.ts'
import * as c from '../contract.ts'
import { findLetters, postLetters, printLetters } from '../post/letters.ts'
import { getPushKey, pushWorker, subscribePush } from '../push/subscribe.ts'
import { findChannelSettings, findOpenChannels, putChannelSettings } from './settings/set-channel.ts'
import { testChannel } from './settings/test-channel.ts'

const own = { ownTransaction: true }

export const channelRoutes = [
  route(c.findOpenChannels, (context) => findOpenChannels(context)),
  route(c.findChannelSettings, (context) => findChannelSettings(context)),
  route(c.putChannelSettings, (context, { params, body }) => putChannelSettings(context, params.channel, body)),
  route(c.testChannel, (context, { params, body }) => testChannel(context, params.channel, body), own),
  route(c.takeCallback, (context, { params, query, request }) => takeCallback(context.db, { ...params, query, body: request.body }), own),
  route(c.checkCallback, (context, { params, query }) => checkCallback(context.db, { ...params, query }), own),
  route(c.getPushKey, (context) => getPushKey(context.db), own),
  route(c.subscribePush, (context, { body }) => subscribePush(context.db, body), own),
  route(c.pushWorker, () => Promise.resolve(pushWorker()), own),
  route(c.findLetters, (context) => findLetters(context)),
  route(c.printLetters, (context, { query }) => printLetters(context, query.ids.split(','), query.as)),
  route(c.postLetters, (context, { body }) => postLetters(context, body.ids)),
]
