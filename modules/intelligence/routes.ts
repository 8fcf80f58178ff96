import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findRuns, startRun } from './insight/find-runs.ts'
import { getCohorts } from './insight/get-cohorts.ts'
import { getPyramid } from './insight/get-pyramid.ts'
import { getRfmMap } from './insight/get-rfm-map.ts'
import { getStageFlow } from './insight/get-stage-flow.ts'
import { endOverride, overrideStanding } from './override/override-standing.ts'
import { getRelationship } from './standing/get-relationship.ts'

export const routes = [
  route(c.getRelationship, (context, { params }) => getRelationship(context, params)),
  route(c.overrideStanding, (context, { params, body }) => overrideStanding(context, params.id, body)),
  route(c.endOverride, (context, { params }) => endOverride(context, params.id, params.what)),
  route(c.getPyramid, (context) => getPyramid(context)),
  route(c.getRfmMap, (context) => getRfmMap(context)),
  route(c.getStageFlow, (context, { query }) => getStageFlow(context, query)),
  route(c.getCohorts, (context) => getCohorts(context)),
  route(c.findRuns, (context) => findRuns(context)),
  route(c.startRun, (context) => startRun(context)),
]
