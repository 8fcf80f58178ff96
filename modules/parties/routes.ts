import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { countParties } from './party/count-parties.ts'
import { createParty } from './party/create-party.ts'
import { deleteParty, restoreParty } from './party/delete-party.ts'
import { findParties } from './party/find-parties.ts'
import { getParty } from './party/get-party.ts'
import { listFields } from './party/list-fields.ts'
import { updateParty } from './party/update-party.ts'

export const routes = [
  route(c.findParties, (context, { query }) => findParties(context, query)),
  route(c.countParties, (context, { query }) => countParties(context, query)),
  route(c.getPartyFields, (context) => listFields(context)),
  route(c.createParty, (context, { body }) => createParty(context, body)),
  route(c.getParty, (context, { params }) => getParty(context, params)),
  route(c.updateParty, (context, { params, body, ifMatch }) => updateParty(context, params.id, body, ifMatch)),
  route(c.deleteParty, (context, { params }) => deleteParty(context, params.id)),
  route(c.restoreParty, (context, { params }) => restoreParty(context, params.id)),
]
