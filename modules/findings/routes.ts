import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { createFinding } from './finding/create-finding.ts'
import { countFindings, findFindings } from './finding/find-findings.ts'
import { getFinding } from './finding/read-findings.ts'
import { checkNow, tryEvidence } from './finding/try-evidence.ts'
import { updateFinding } from './finding/update-finding.ts'

export const routes = [
  route(c.findFindings, (context, { query }) => findFindings(context, query)),
  route(c.countFindings, (context) => countFindings(context)),
  route(c.getFinding, (context, { params }) => getFinding(context, params.id)),
  route(c.createFinding, (context, { body }) => createFinding(context, body)),
  route(c.updateFinding, (context, { params, body, ifMatch }) => updateFinding(context, params.id, body, ifMatch)),
  route(c.checkFinding, (context, { params }) => checkNow(context, params.id)),
  route(c.tryEvidence, (context, { body }) => tryEvidence(context, body.evidence)),
]
