import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { orderViews } from './order-views.ts'
import { findViews } from './read-views.ts'
import { changeView, createView, deleteView, setShared } from './write-view.ts'

export const viewRoutes = [
  route(c.findViews, (context, { query }) => findViews(context, query.list)),
  route(c.createView, (context, { body }) => createView(context, body)),
  route(c.changeView, (context, { params, body }) => changeView(context, params.id, body)),
  route(c.deleteView, (context, { params }) => deleteView(context, params.id)),
  route(c.orderViews, (context, { body }) => orderViews(context, body)),
  route(c.shareView, (context, { params }) => setShared(context, params.id, true)),
  route(c.unshareView, (context, { params }) => setShared(context, params.id, false)),
]
