import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { deleteFile, downloadFile } from './download-file.ts'
import { findFiles } from './read-files.ts'
import { uploadFile } from './upload-file.ts'

export const fileRoutes = [
  route(c.findFiles, (context, { params }) => findFiles(context, params.id)),
  route(c.uploadFile, (context, { params, request }) => uploadFile(context, params.id, request, fileStore()), { ownTransaction: true }),
  route(c.downloadFile, (context, { params, query }) => downloadFile(context, params, query.preview ?? false, fileStore())),
  route(c.deleteFile, (context, { params }) => deleteFile(context, params)),
]
