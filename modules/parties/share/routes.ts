import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { endShare, findShares, shareParty } from './share-party.ts'

export const shareRoutes = [
  route(c.findShares, (context, { params }) => findShares(context, params.id)),
  route(c.shareParty, (context, { params, body }) => shareParty(context, params.id, body)),
  route(c.endShare, (context, { params }) => endShare(context, params.id, params.memberId)),
]
