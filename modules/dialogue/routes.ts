import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { closeEntry, reopenEntry } from './entry/close-entry.ts'
import { getDialogue } from './entry/get-dialogue.ts'
import { findEntries } from './entry/read-entries.ts'
import { recordEntry } from './entry/record-entry.ts'
import { addEvidence } from './need/add-evidence.ts'
import { changeNeed, decideNeed, guideNeed } from './need/change-need.ts'
import { findNeeds, findPartyNeeds } from './need/find-needs.ts'
import { getNeedsOverview } from './need/get-overview.ts'
import { recordNeed } from './need/record-need.ts'
import { respondToNeed, settleResponse } from './need/respond.ts'
import { getNextOffers } from './offer/get-next-offers.ts'
import { offerToParty } from './offer/offer-to-party.ts'
import { answerQuestion } from './question/answer-question.ts'
import { askQuestion } from './question/ask-question.ts'
import { findNextQuestions } from './question/next-questions.ts'
import { findAskings } from './question/read-askings.ts'
import { findQuestions } from './question/read-questions.ts'
import { changeQuestion, createQuestion } from './question/save-question.ts'
import { findShares } from './share/find-shares.ts'
import { getShare } from './share/get-share.ts'
import { endShareTarget, setShareTarget } from './share/set-target.ts'

export const routes = [
  route(c.findPartyNeeds, (context, { params }) => findPartyNeeds(context, params.id)),
  route(c.findNeeds, (context, { query }) => findNeeds(context, query)),
  route(c.getNeedsOverview, (context, { query }) => getNeedsOverview(context, query)),
  route(c.recordNeed, (context, { body }) => recordNeed(context, body)),
  route(c.changeNeed, (context, { params, body, ifMatch }) => changeNeed(context, params.id, body, ifMatch)),
  route(c.decideNeed, (context, { params, body }) => decideNeed(context, params.id, body.confirm)),
  route(c.guideNeed, (context, { params, body }) => guideNeed(context, params.id, body)),
  route(c.addEvidence, (context, { params, body }) => addEvidence(context, params.id, body)),
  route(c.respondToNeed, (context, { params, body }) => respondToNeed(context, params.id, body)),
  route(c.settleResponse, (context, { params, body }) => settleResponse(context, params.id, body)),
  route(c.findQuestions, (context, { query }) => findQuestions(context, query)),
  route(c.createQuestion, (context, { body }) => createQuestion(context, body)),
  route(c.changeQuestion, (context, { params, body, ifMatch }) => changeQuestion(context, params.id, body, ifMatch)),
  route(c.findNextQuestions, (context, { params, query }) => findNextQuestions(context, params.id, query)),
  route(c.findAskings, (context, { params }) => findAskings(context, params.id)),
  route(c.askQuestion, (context, { params, body }) => askQuestion(context, params.id, body)),
  route(c.answerQuestion, (context, { params, body }) => answerQuestion(context, params.id, body)),
  route(c.getDialogue, (context, { params }) => getDialogue(context, params.id)),
  route(c.findEntries, (context, { params, query }) => findEntries(context, params.id, query)),
  route(c.recordEntry, (context, { params, body }) => recordEntry(context, params.id, body)),
  route(c.closeEntry, (context, { params, body }) => closeEntry(context, params.id, body)),
  route(c.reopenEntry, (context, { params }) => reopenEntry(context, params.id)),
  route(c.getNextOffers, (context, { params }) => getNextOffers(context, params.id)),
  route(c.offerToParty, (context, { params, body }) => offerToParty(context, params.id, body)),
  route(c.findShares, (context, { query }) => findShares(context, query)),
  route(c.getShare, (context, { params }) => getShare(context, params.id)),
  route(c.setShareTarget, (context, { params, body }) => setShareTarget(context, params.id, body)),
  route(c.endShareTarget, (context, { params }) => endShareTarget(context, params.id)),
]
