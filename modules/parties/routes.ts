import { connectionRoutes } from './connection/routes.ts'
import { contactRoutes } from './contact/routes.ts'
import { fieldRoutes } from './field/routes.ts'
import { householdRoutes } from './household/routes.ts'
import { keyRoutes } from './key/routes.ts'
import { nameRoutes } from './name/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { partyRoutes } from './party/routes.ts'
import { preferenceRoutes } from './preference/routes.ts'
import { roleRoutes } from './role/routes.ts'
import { tagRoutes } from './tag/routes.ts'

export const routes = [...partyRoutes, ...contactRoutes, ...nameRoutes, ...roleRoutes, ...keyRoutes, ...connectionRoutes, ...householdRoutes, ...organisationRoutes, ...preferenceRoutes, ...tagRoutes, ...fieldRoutes]
