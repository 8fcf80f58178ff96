import { route } from '#platform/http/route.ts'
import { assignParties, undoAssignment } from './assign-parties.ts'
import * as c from './contract.ts'
import { deleteParties, restoreParties } from './delete-parties.ts'

export const bulkRoutes = [
  route(c.assignParties, (context, { body }) => assignParties(context, body)),
  route(c.undoAssignment, (context, { params }) => undoAssignment(context, params.id)),
  route(c.deleteParties, (context, { body }) => deleteParties(context, body.ids)),
  route(c.restoreParties, (context, { body }) => restoreParties(context, body.ids)),
]
