import { route } from '#platform/http/route.ts'
import { archiveCustomField, restoreCustomField } from './archive-custom-field.ts'
import { changeCustomField, rebuildCustomField } from './change-custom-field.ts'
import * as c from './contract.ts'
import { defineCustomField } from './define-custom-field.ts'
import { findCustomFields } from './find-custom-fields.ts'

export const fieldRoutes = [
  route(c.findCustomFields, (context, { query }) => findCustomFields(context, query)),
  route(c.defineCustomField, (context, { body }) => defineCustomField(context, body)),
  route(c.changeCustomField, (context, { params, body, ifMatch }) => changeCustomField(context, params.id, body, ifMatch)),
  route(c.archiveCustomField, (context, { params }) => archiveCustomField(context, params.id)),
  route(c.restoreCustomField, (context, { params }) => restoreCustomField(context, params.id)),
  route(c.rebuildCustomField, (context, { params }) => rebuildCustomField(context, params.id)),
]
