import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getOrganisation } from './get-organisation.ts'

export const organisationRoutes = [
  route(c.getOrganisation, (context, { params }) => getOrganisation(context, params.id)),
]
