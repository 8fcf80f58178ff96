import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findRevisions } from './find-revisions.ts'
import { findSegments, readSegment } from './read-segments.ts'
import { archiveSegment, changeSegment, createSegment, duplicateSegment, restoreSegment, setShared } from './write-segment.ts'

export const segmentRoutes = [
  route(c.findSegments, (context, { query }) => findSegments(context, query)),
  route(c.createSegment, (context, { body }) => createSegment(context, body)),
  route(c.getSegment, (context, { params }) => readSegment(context, params.id)),
  route(c.changeSegment, (context, { params, body, ifMatch }) => changeSegment(context, params.id, body, ifMatch)),
  route(c.archiveSegment, (context, { params }) => archiveSegment(context, params.id)),
  route(c.restoreSegment, (context, { params }) => restoreSegment(context, params.id)),
  route(c.duplicateSegment, (context, { params, body }) => duplicateSegment(context, params.id, body.name)),
  route(c.shareSegment, (context, { params }) => setShared(context, params.id, true)),
  route(c.unshareSegment, (context, { params }) => setShared(context, params.id, false)),
  route(c.getSegmentRevisions, (context, { params }) => findRevisions(context, params.id)),
]
