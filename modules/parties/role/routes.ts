import { route } from '#platform/http/route.ts'
import { addRole } from './add-role.ts'
import { changeRole, endRole, removeRole } from './change-role.ts'
import * as c from './contract.ts'

export const roleRoutes = [
  route(c.addRole, (context, { params, body }) => addRole(context, params.id, body)),
  route(c.changeRole, (context, { params, body }) => changeRole(context, params.id, params.roleId, body)),
  route(c.endRole, (context, { params, body }) => endRole(context, params.id, params.roleId, body)),
  route(c.removeRole, (context, { params }) => removeRole(context, params.id, params.roleId)),
]
