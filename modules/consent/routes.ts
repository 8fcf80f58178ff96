import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findConsents } from './ledger/find-consents.ts'
import { recordConsent } from './ledger/record-consent.ts'

export const routes = [
  route(c.findConsents, (context, { params }) => findConsents(context, params.id)),
  route(c.recordConsent, (context, { params, body }) => recordConsent(context, params.id, body)),
]
