import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { addCostEntry, findCostEntries, removeCostEntry } from './cost/cost-entries.ts'
import { getServiceRates, removeServiceRate, setServiceRate } from './cost/service-rates.ts'
import { findBelowZero } from './insight/find-below-zero.ts'
import { findWinBacks } from './insight/find-win-backs.ts'
import { getLifetimeModel } from './insight/get-lifetime-model.ts'
import { getValueBreakdown } from './insight/get-value-breakdown.ts'
import { getValueOverview } from './insight/get-value-overview.ts'
import { getPartyValue } from './party/get-party-value.ts'
import { judgeReferral } from './party/judge-referral.ts'
import { removeWallet, setWallet } from './party/set-wallet.ts'

export const routes = [
  route(c.getValueOverview, (context) => getValueOverview(context)),
  route(c.getLifetimeModel, (context) => getLifetimeModel(context)),
  route(c.getValueBreakdown, (context, { query }) => getValueBreakdown(context, query)),
  route(c.findBelowZero, (context, { query }) => findBelowZero(context, query)),
  route(c.findWinBacks, (context, { query }) => findWinBacks(context, query)),
  route(c.getPartyValue, (context, { params }) => getPartyValue(context, params)),
  route(c.setWallet, (context, { params, body }) => setWallet(context, params.id, body)),
  route(c.removeWallet, (context, { params }) => removeWallet(context, params.id)),
  route(c.judgeReferral, (context, { params, body }) => judgeReferral(context, { ...params, ...body })),
  route(c.getServiceRates, (context) => getServiceRates(context)),
  route(c.setServiceRate, (context, { params, body }) => setServiceRate(context, params, body.amount)),
  route(c.removeServiceRate, (context, { params }) => removeServiceRate(context, params)),
  route(c.findCostEntries, (context) => findCostEntries(context)),
  route(c.addCostEntry, (context, { body }) => addCostEntry(context, body)),
  route(c.removeCostEntry, (context, { params }) => removeCostEntry(context, params.id)),
]
