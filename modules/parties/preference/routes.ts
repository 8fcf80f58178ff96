import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findPreferences } from './find-preferences.ts'
import { addPreference, changePreference, removePreference } from './write-preference.ts'

export const preferenceRoutes = [
  route(c.findPreferences, (context, { params }) => findPreferences(context, params.id)),
  route(c.addPreference, (context, { params, body }) => addPreference(context, params.id, body)),
  route(c.changePreference, (context, { params, body }) => changePreference(context, params.id, params.preferenceId, body)),
  route(c.removePreference, (context, { params }) => removePreference(context, params.id, params.preferenceId)),
]
