import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getOverlaps } from './get-overlaps.ts'
import { getProfile } from './get-profile.ts'

export const insightRoutes = [
  route(c.getOverlaps, (context, { query }) => getOverlaps(context, query.ids.split(','))),
  route(c.getProfile, (context, { params }) => getProfile(context, params.id)),
]
