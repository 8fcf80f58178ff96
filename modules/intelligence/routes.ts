import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findCreditRisks } from './credit/find-credit-risks.ts'
import { getCredit } from './credit/get-credit.ts'
import { putCredit } from './credit/put-credit.ts'
import { changeCycle, endCycle, findCycles, startCycle } from './cycle/cycles.ts'
import { getGrowthMatrix } from './growth/get-growth-matrix.ts'
import { putGrowthPlan } from './growth/put-growth-plan.ts'
import { findRuns, startRun } from './insight/find-runs.ts'
import { getCohorts } from './insight/get-cohorts.ts'
import { getPyramid } from './insight/get-pyramid.ts'
import { getRfmMap } from './insight/get-rfm-map.ts'
import { getStageFlow } from './insight/get-stage-flow.ts'
import { getLadder } from './ladder/get-ladder.ts'
import { getMoves } from './ladder/get-moves.ts'
import { endOverride, overrideStanding } from './override/override-standing.ts'
import { findContactPolicies, putContactPolicy } from './policy/policies.ts'
import { createStrategy, deleteStrategy, findStrategies, putStrategy } from './strategy/strategies.ts'
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
  route(c.getLadder, (context) => getLadder(context)),
  route(c.getRungMoves, (context, { query }) => getMoves(context, query.from, { was: 'rung', shown: 'rung_shown' })),
  route(c.getRfmMoves, (context, { query: { from, by } }) => getMoves(context, from, { was: by, shown: by })),
  route(c.findContactPolicies, (context) => findContactPolicies(context)),
  route(c.putContactPolicy, (context, { params, body }) => putContactPolicy(context, params.level, body)),
  route(c.findStrategies, (context) => findStrategies(context)),
  route(c.createStrategy, (context, { body }) => createStrategy(context, body)),
  route(c.putStrategy, (context, { params, body }) => putStrategy(context, params.id, body)),
  route(c.deleteStrategy, (context, { params }) => deleteStrategy(context, params.id)),
  route(c.getGrowthMatrix, (context) => getGrowthMatrix(context)),
  route(c.putGrowthPlan, (context, { params, body }) => putGrowthPlan(context, params.cell, body)),
  route(c.getCredit, (context, { params, query }) => getCredit(context, params.id, query.order)),
  route(c.putCredit, (context, { params, body }) => putCredit(context, params.id, body)),
  route(c.findCreditRisks, (context, { query }) => findCreditRisks(context, query)),
  route(c.findCycles, (context) => findCycles(context)),
  route(c.startCycle, (context, { body }) => startCycle(context, body)),
  route(c.changeCycle, (context, { params, body }) => changeCycle(context, params.id, body)),
  route(c.endCycle, (context, { params, body }) => endCycle(context, params.id, body.created)),
]
