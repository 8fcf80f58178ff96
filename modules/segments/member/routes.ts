import { route } from '#platform/http/route.ts'
import { explainMember } from '../preview/explain.ts'
import * as c from './contract.ts'
import { findMembers, findPassages } from './find-members.ts'
import { getSegmentsOfParty } from './get-segments-of-party.ts'
import { getSizeHistory } from './get-size-history.ts'

export const memberRoutes = [
  route(c.findMembers, (context, { params, query }) => findMembers(context, params.id, query)),
  route(c.explainMember, (context, { params }) => explainMember(context, params.id, params.partyId)),
  route(c.findPassages, (context, { params, query }) => findPassages(context, params.id, query)),
  route(c.getSizeHistory, (context, { params, query }) => getSizeHistory(context, params.id, query)),
  route(c.getSegmentsOfParty, (context, { params }) => getSegmentsOfParty(context, params.id)),
]
