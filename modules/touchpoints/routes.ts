import { route } from '#platform/http/route.ts'
import { findCatalogue } from './catalogue/find-catalogue.ts'
import { saveChannel, saveKind, saveStage } from './catalogue/save-catalogue.ts'
import * as c from './contract.ts'
import { correctTouchpoint } from './log/correct-touchpoint.ts'
import { logContact } from './log/log-contact.ts'
import { findNotices } from './notice/find-notices.ts'
import { readAllNotices, readNotice } from './notice/read-notices.ts'
import { getTimeline } from './timeline/get-timeline.ts'
import { getTouchpoint } from './timeline/get-touchpoint.ts'

export const routes = [
  route(c.getTimeline, (context, { params, query }) => getTimeline(context, params.id, query)),
  route(c.logContact, (context, { params, body }) => logContact(context, params.id, body)),
  route(c.getTouchpointCatalogue, (context) => findCatalogue(context)),
  route(c.getTouchpoint, (context, { params }) => getTouchpoint(context, params.id)),
  route(c.correctTouchpoint, (context, { params, body }) => correctTouchpoint(context, params.id, body)),
  route(c.saveChannel, (context, { params, body }) => saveChannel(context, params.key, body)),
  route(c.saveKind, (context, { params, body }) => saveKind(context, params.key, body)),
  route(c.saveStage, (context, { params, body }) => saveStage(context, params.key, body)),
  route(c.findNotices, (context, { query }) => findNotices(context, query)),
  route(c.readNotice, (context, { params }) => readNotice(context, params.id)),
  route(c.readAllNotices, (context) => readAllNotices(context)),
]
