import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { postponeWork, reassignWork, updateWork } from './item/change-work.ts'
import { createWork } from './item/create-work.ts'
import { breakPromise, completeWork, dropWork, keepPromise, reopenWork } from './item/end-work.ts'
import { findWork } from './item/find-work.ts'
import { getWork } from './item/get-work.ts'
import { reassignMany } from './item/reassign-many.ts'
import { findTodayEntries } from './today/find-entries.ts'
import { getToday } from './today/get-today.ts'

export const routes = [
  route(c.findWork, (context, { query }) => findWork(context, query)),
  route(c.getToday, (context) => getToday(context)),
  route(c.findTodayEntries, (context, { query }) => findTodayEntries(context, query)),
  route(c.getWork, (context, { params }) => getWork(context, params.id)),
  route(c.createWork, (context, { body }) => createWork(context, body)),
  route(c.updateWork, (context, { params, body, ifMatch }) => updateWork(context, params.id, body, ifMatch)),
  route(c.completeWork, (context, { params, body }) => completeWork(context, params.id, body)),
  route(c.keepPromise, (context, { params, body }) => keepPromise(context, params.id, body)),
  route(c.breakPromise, (context, { params, body }) => breakPromise(context, params.id, body)),
  route(c.dropWork, (context, { params, body }) => dropWork(context, params.id, body)),
  route(c.reopenWork, (context, { params }) => reopenWork(context, params.id)),
  route(c.postponeWork, (context, { params, body }) => postponeWork(context, params.id, body)),
  route(c.reassignWork, (context, { params, body }) => reassignWork(context, params.id, body)),
  route(c.reassignManyWork, (context, { body }) => reassignMany(context, body)),
]
