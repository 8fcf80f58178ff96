import { route } from '#platform/http/route.ts'
import { checkDuplicates } from './check-duplicates.ts'
import * as c from './contract.ts'
import { dismissDuplicate, reopenDuplicate } from './dismiss-duplicate.ts'
import { findDuplicates } from './find-duplicates.ts'

export const duplicateRoutes = [
  route(c.checkDuplicates, (context, { body }) => checkDuplicates(context, body)),
  route(c.findDuplicates, (context, { query }) => findDuplicates(context, query)),
  route(c.dismissDuplicate, (context, { params }) => dismissDuplicate(context, params.id)),
  route(c.reopenDuplicate, (context, { params }) => reopenDuplicate(context, params.id)),
]
