import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import { askErasure, withdrawErasure } from './ask-erasure.ts'
import * as c from './contract.ts'
import { exportSubject } from './export-subject.ts'
import { findErasures, getErasure } from './read-erasures.ts'

export const subjectRoutes = [
  route(c.exportSubject, (context, { params }) => exportSubject(context, params.id, fileStore()), { ownTransaction: true }),
  route(c.askErasure, (context, { params, body }) => askErasure(context, params.id, body)),
  route(c.withdrawErasure, (context, { params }) => withdrawErasure(context, params.id)),
  route(c.getErasure, (context, { params }) => getErasure(context, params.id)),
  route(c.findErasures, (context) => findErasures(context)),
]
