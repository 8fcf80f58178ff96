import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { quickSearch } from './quick-search.ts'

export const searchRoutes = [route(c.quickSearch, (context, { query }) => quickSearch(context, query))]
