import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { addEventRule, getEventRules, removeEventRule } from './event/change-rules.ts'
import { findPartyEvents } from './event/find-events.ts'
import { recordEvents } from './event/record-events.ts'
import { closeForm, publishForm } from './form/publish-form.ts'
import { findForms, getForm } from './form/read-form.ts'
import { changeForm, createForm } from './form/save-form.ts'
import { makeFormLink } from './page/make-link.ts'
import { previewForm } from './page/preview-form.ts'
import { downloadSubmitted, findSubmissions } from './submission/read-submissions.ts'
import { takeProposal, undoSubmission } from './submission/settle-submission.ts'
import { forgetVisit, joinVisit, recordVisit } from './visitor/record-visit.ts'

const own = { ownTransaction: true }

export const routes = [
  route(c.findForms, (context) => findForms(context)),
  route(c.getForm, (context, { params }) => getForm(context, params.id)),
  route(c.createForm, (context, { body }) => createForm(context, body)),
  route(c.changeForm, (context, { params, body, ifMatch }) => changeForm(context, params.id, body, ifMatch)),
  route(c.publishForm, (context, { params }) => publishForm(context, params.id)),
  route(c.closeForm, (context, { params }) => closeForm(context, params.id)),
  route(c.previewForm, (context, { params, query }) => previewForm(context, params.id, query)),
  route(c.makeFormLink, (context, { params, body }) => makeFormLink(context, params.id, body.partyId)),
  route(c.findSubmissions, (context, { params, query }) => findSubmissions(context, params.id, query)),
  route(c.takeProposal, (context, { params }) => takeProposal(context, params.id, params.key)),
  route(c.undoSubmission, (context, { params }) => undoSubmission(context, params.id)),
  route(c.downloadSubmitted, (context, { params }) => downloadSubmitted(context, params)),
  route(c.recordEvents, (context, { body }) => recordEvents(context, body), own),
  route(c.recordVisit, ({ db, now }, { body, request }) => recordVisit(db, body, request, now), own),
  route(c.joinVisit, ({ db, now }, { body, request }) => joinVisit(db, body, request, now), own),
  route(c.forgetVisit, ({ db }, { body }) => forgetVisit(db, body.visitor), own),
  route(c.findPartyEvents, (context, { params, query }) => findPartyEvents(context, params.id, query)),
  route(c.getEventRules, (context) => getEventRules(context)),
  route(c.addEventRule, (context, { body }) => addEventRule(context, body)),
  route(c.removeEventRule, (context, { params }) => removeEventRule(context, params.id)),
]
