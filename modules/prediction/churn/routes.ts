import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getChurn } from './insight/get-churn.ts'
import { getChurnRates } from './insight/get-churn-rates.ts'
import { getHandOvers } from './insight/get-hand-overs.ts'
import { getSurvival } from './insight/get-survival.ts'
import { getPredictions } from './party/get-predictions.ts'
import { recordExit, withdrawExit } from './party/record-exit.ts'

export const churnRoutes = [
  route(c.getChurn, (context) => getChurn(context)),
  route(c.getChurnRates, (context, { query }) => getChurnRates(context, query)),
  route(c.getSurvival, (context, { query }) => getSurvival(context, query)),
  route(c.getHandOvers, (context) => getHandOvers(context)),
  route(c.getPredictions, (context, { params }) => getPredictions(context, params)),
  route(c.recordExit, (context, { params, body }) => recordExit(context, params.id, body)),
  route(c.withdrawExit, (context, { params }) => withdrawExit(context, params.id, params.exitId)),
]
