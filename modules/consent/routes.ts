import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { askCentre, makeCentreLink, takeFor } from './centre/ask-centre.ts'
import { readCentre, saveCentre } from './centre/save-centre.ts'
import { openUnsubscribe, unsubscribe } from './centre/unsubscribe.ts'
import { answerConfirmation, askAgain, checkConfirmation } from './confirmation/answer-confirmation.ts'
import { findConsents } from './ledger/find-consents.ts'
import { checkConsent, checkConsents } from './ledger/decide-consent.ts'
import { recordConsent } from './ledger/record-consent.ts'
import { exportProcessing } from './officer/export-processing.ts'
import { findAccess } from './officer/find-access.ts'
import { answerRequest, findRequests } from './officer/find-requests.ts'
import { findStatements } from './officer/find-statements.ts'
import { getConsentOverview } from './officer/get-consent-overview.ts'
import { getRetention, putRetention } from './officer/retention.ts'
import { findPurposes } from './purpose/find-purposes.ts'
import { putPurpose, putTopic } from './purpose/put-purpose.ts'
import { findSuppressions } from './suppression/find-suppressions.ts'
import { findUnreachable } from './suppression/find-unreachable.ts'
import { liftSuppression, suppress } from './suppression/suppress.ts'
import { findWishes } from './wish/find-wishes.ts'
import { putWishes } from './wish/put-wishes.ts'

/** What links open runs as the system, in transactions of its own. */
const own = { ownTransaction: true }

export const routes = [
  route(c.findConsents, (context, { params }) => findConsents(context, params.id)),
  route(c.recordConsent, (context, { params, body }) => recordConsent(context, params.id, body)),
  route(c.checkConsent, (context, { params, query }) => checkConsent(context, params.id, query)),
  route(c.checkConsents, (context, { body }) => checkConsents(context, body)),
  route(c.checkConfirmation, ({ db }, { body }) => checkConfirmation(db, body.token), own),
  route(c.answerConfirmation, ({ db }, { body, request }) => answerConfirmation(db, body, request), own),
  route(c.askConfirmationAgain, ({ db }, { body }) => askAgain(db, body.token), own),
  route(c.readCentre, ({ db }, { body }) => readCentre(db, body.token), own),
  route(c.saveCentre, ({ db }, { body, request }) => saveCentre(db, body, request), own),
  route(c.askCentre, ({ db }, { body }) => askCentre(db, body), own),
  route(c.unsubscribe, ({ db }, { params, request }) => unsubscribe(db, params.token, request), own),
  route(c.openUnsubscribe, (_, { params }) => Promise.resolve(openUnsubscribe(params.token)), own),
  route(c.makeCentreLink, (context, { params }) => makeCentreLink(context, params.id)),
  route(c.getConsentOverview, (context) => getConsentOverview(context)),
  route(c.findStatements, (context, { query }) => findStatements(context, query)),
  route(c.findRequests, (context, { query }) => findRequests(context, query)),
  route(c.takePrivacyRequest, (context, { params, body }) => takeFor(context, params.id, body)),
  route(c.answerRequest, (context, { params, body }) => answerRequest(context, params.id, body)),
  route(c.findAccess, (context) => findAccess(context)),
  route(c.getRetention, (context) => getRetention(context)),
  route(c.putRetention, (context, { params, body }) => putRetention(context, params.key, body)),
  route(c.exportProcessing, (context, { query }) => exportProcessing(context, query.language)),
  route(c.findPurposes, (context) => findPurposes(context)),
  route(c.putPurpose, (context, { params, body }) => putPurpose(context, params.key, body)),
  route(c.putTopic, (context, { params, body }) => putTopic(context, params.key, body)),
  route(c.findSuppressions, (context, { query }) => findSuppressions(context, query)),
  route(c.findUnreachable, (context, { params }) => findUnreachable(context, params.id)),
  route(c.suppress, (context, { body }) => suppress(context, body)),
  route(c.liftSuppression, (context, { params, body }) => liftSuppression(context, params.id, body.because)),
  route(c.findWishes, (context, { params }) => findWishes(context, params.id)),
  route(c.putWishes, (context, { params, body }) => putWishes(context, params.id, body)),
]
