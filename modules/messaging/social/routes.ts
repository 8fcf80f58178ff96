import { route } from '#platform/http/route.ts'
import { rawBody } from '#platform/http/raw-body.ts'
import * as c from './account/contract.ts'
import { changeSocialAccount, createSocialAccount, removeSocialAccount } from './account/manage-accounts.ts'
import { findSocialAccounts, findSocialSettings } from './account/read-account.ts'
import { testSocialAccount } from './account/test-account.ts'
import { hideWord, removeWord } from './hear/moderate-word.ts'
import { answerSocialCheck, takeSocialCall } from './webhook/take-call.ts'

const own = { ownTransaction: true }

export const socialRoutes = [
  route(c.findSocialAccounts, (context) => findSocialAccounts(context)),
  route(c.findSocialSettings, (context) => findSocialSettings(context)),
  route(c.createSocialAccount, (context, { body }) => createSocialAccount(context, body)),
  route(c.changeSocialAccount, (context, { params, body }) => changeSocialAccount(context, params.id, body)),
  route(c.removeSocialAccount, (context, { params }) => removeSocialAccount(context, params.id)),
  route(c.testSocialAccount, (context, { params }) => testSocialAccount(context, params.id), own),
  route(c.hideWord, (context, { params, body }) => hideWord(context, params.id, body.hidden), own),
  route(c.removeWord, (context, { params }) => removeWord(context, params.id), own),
  route(c.takeSocialCall, (context, { params, query, request }) => takeSocialCall(context.db, params, { raw: rawBody(request), headers: request.headers, query }), own),
  route(c.answerSocialCheck, (context, { params, query }) => answerSocialCheck(context.db, params, query), own),
]
