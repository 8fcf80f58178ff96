import { route } from '#platform/http/route.ts'
import { getArrivals } from '../timing/get-arrivals.ts'
import * as c from './contract.ts'
import { findOfferedProducts, findOfferedTo } from './find-offered.ts'
import { findRules } from './find-rules.ts'
import { getOfferEvaluation } from './get-evaluation.ts'
import { getRecommendations } from './get-recommendations.ts'

export const recommendationRoutes = [
  route(c.getRecommendations, (context, { params }) => getRecommendations(context, params)),
  route(c.findOfferedProducts, (context) => findOfferedProducts(context)),
  route(c.findOfferedTo, (context, { params, query }) => findOfferedTo(context, params, query)),
  route(c.findRules, (context, { query }) => findRules(context, query)),
  route(c.getOfferEvaluation, (context) => getOfferEvaluation(context)),
  route(c.getArrivals, (context) => getArrivals(context)),
]
