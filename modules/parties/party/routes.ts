import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { countParties } from './count-parties.ts'
import { createParty } from './create-party.ts'
import { deleteParty, restoreParty } from './delete-party.ts'
import { findParties } from './find-parties.ts'
import { getParty } from './get-party.ts'
import { listActivities } from './list-activities.ts'
import { listFields } from './list-fields.ts'
import { updateParty } from './update-party.ts'

export const partyRoutes = [
  route(c.findParties, (context, { query }) => findParties(context, query)),
  route(c.countParties, (context, { query }) => countParties(context, query)),
  route(c.getPartyFields, (context) => listFields(context)),
  route(c.getPartyActivities, (context) => listActivities(context)),
  route(c.createParty, (context, { body }) => createParty(context, body)),
  route(c.getParty, (context, { params }) => getParty(context, params)),
  route(c.updateParty, (context, { params, body, ifMatch }) => updateParty(context, params.id, body, ifMatch)),
  route(c.deleteParty, (context, { params }) => deleteParty(context, params.id)),
  route(c.restoreParty, (context, { params }) => restoreParty(context, params.id)),
]
