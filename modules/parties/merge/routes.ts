import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findMerges } from './find-merges.ts'
import { getMerge } from './get-merge.ts'
import { mergeParties } from './merge-parties.ts'
import { unmergeParties } from './unmerge-parties.ts'

export const mergeRoutes = [
  route(c.mergeParties, (context, { params, body }) => mergeParties(context, params.id, body)),
  route(c.findMerges, (context, { params }) => findMerges(context, params.id)),
  route(c.getMerge, (context, { params }) => getMerge(context, params.id, params.mergeId)),
  route(c.unmergeParties, (context, { params, body, ifMatch }) => unmergeParties(context, params.id, params.mergeId, ifMatch, body ?? { fields: {}, rows: [] })),
]
