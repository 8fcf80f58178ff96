import { rawBody } from '#platform/http/raw-body.ts'
import { route } from '#platform/http/route.ts'
import { checkCallback, takeCallback } from '../callback/callback.ts'
import * as c from '../contract.ts'
import { findLetterRuns, findLetters, postLetters, returnLetters } from '../post/letters.ts'
import { printLetters } from '../post/print-letters.ts'
import { getPushKey, renewPush, subscribePush, unsubscribePush } from '../push/subscribe.ts'
import { pushWorker } from '../push/worker.ts'
import { getLinkCheck, startLinkCheck } from '../template/check/links/ask-link-check.ts'
import { makeWechatCode } from '../wechat/follow/make-code.ts'
import { findChannelSettings, findOpenChannels, putChannelSettings } from './settings/set-channel.ts'
import { testChannel } from './settings/test-channel.ts'

const own = { ownTransaction: true }

export const channelRoutes = [
  route(c.findOpenChannels, (context) => findOpenChannels(context)),
  route(c.findChannelSettings, (context) => findChannelSettings(context)),
  route(c.putChannelSettings, (context, { params, body }) => putChannelSettings(context, params.channel, body)),
  route(c.testChannel, (context, { params, body }) => testChannel(context, params.channel, body), own),
  route(c.takeCallback, (context, { params, query, request }) => takeCallback(context.db, { ...params, query, body: request.body, raw: rawBody(request), headers: request.headers }), own),
  route(c.checkCallback, (context, { params, query }) => checkCallback(context.db, { ...params, query }), own),
  route(c.getPushKey, (context) => getPushKey(context.db), own),
  route(c.subscribePush, (context, { body }) => subscribePush(context.db, body), own),
  route(c.pushWorker, () => Promise.resolve(pushWorker()), own),
  route(c.findLetters, (context, { query }) => findLetters(context, query)),
  route(c.findLetterRuns, (context) => findLetterRuns(context)),
  route(c.printLetters, (context, { query }) => printLetters(context, query), own),
  route(c.postLetters, (context, { body }) => postLetters(context, body)),
  route(c.returnLetters, (context, { body }) => returnLetters(context, body.ids, body.reason), own),
  route(c.makeWechatCode, (context, { params }) => makeWechatCode(context, params.id), own),
  route(c.unsubscribePush, (context, { body }) => unsubscribePush(context.db, body.endpoint), own),
  route(c.renewPush, (context, { body }) => renewPush(context.db, body), own),
  route(c.startLinkCheck, (context, { body }) => startLinkCheck(context, body)),
  route(c.getLinkCheck, (context, { params }) => getLinkCheck(context, params.id)),
]
