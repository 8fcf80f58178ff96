import { route } from '#platform/http/route.ts'
import { addDocument } from './add-document.ts'
import { changeDocument, removeDocument } from './change-document.ts'
import * as c from './contract.ts'

export const documentRoutes = [
  route(c.addDocument, (context, { params, body }) => addDocument(context, params.id, body)),
  route(c.changeDocument, (context, { params, body }) => changeDocument(context, params.id, params.documentId, body)),
  route(c.removeDocument, (context, { params }) => removeDocument(context, params.id, params.documentId)),
]
