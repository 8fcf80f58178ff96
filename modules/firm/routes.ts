import { sealAudit } from '#platform/audit/seal.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findAudit } from './audit/find-audit.ts'
import { martRoutes } from './mart/routes.ts'
import { operationsRoutes } from './operations/routes.ts'
import { getSettings } from './setting/get-setting.ts'
import { putSetting } from './setting/put-setting.ts'
import { webhookRoutes } from './webhook/routes.ts'

export const routes = [
  route(c.getSettings, ({ tx }) => getSettings(tx)),
  route(c.putSetting, (context, { params, body }) => putSetting(context, params.key, body.value)),
  route(c.findAudit, (context, { query }) => findAudit(context, query)),
  route(c.verifyAudit, async ({ tx }) => { await sealAudit(tx); return verifyAudit(tx) }),
  ...webhookRoutes,
  ...operationsRoutes,
  ...martRoutes,
]
