import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { exportList, getExportLists } from './export/export-list.ts'
import { findFailedRows, findKeptRecords } from './failure/find-failed-rows.ts'
import { downloadFailures } from './failure/write-failures.ts'
import { findImports, getImport, getImportKinds } from './import/find-imports.ts'
import { previewImport } from './import/preview-import.ts'
import { setImportOptions } from './import/set-options.ts'
import { checkImport, resumeImport, runImport, undoImport } from './import/start-import.ts'
import { discardImport, stopImport } from './import/stop-import.ts'
import { uploadFromForm } from './import/upload-import.ts'
import { findMappings, forgetMapping } from './mapping/find-mappings.ts'

const own = { ownTransaction: true }

export const routes = [
  route(c.getImportKinds, (context) => getImportKinds(context)),
  route(c.findMappings, (context) => findMappings(context)),
  route(c.forgetMapping, (context, { params }) => forgetMapping(context, params.id)),
  route(c.uploadImport, (context, { request }) => uploadFromForm(context, request, fileStore()), own),
  route(c.findImports, (context, { query }) => findImports(context, query)),
  route(c.getImport, (context, { params }) => getImport(context, params.id)),
  route(c.setImportOptions, (context, { params, body }) => setImportOptions(context, params.id, body, fileStore()), own),
  route(c.previewImport, (context, { params, body }) => previewImport(context, params.id, body.rows, fileStore()), own),
  route(c.checkImport, (context, { params }) => checkImport(context, params.id)),
  route(c.runImport, (context, { params }) => runImport(context, params.id)),
  route(c.stopImport, (context, { params }) => stopImport(context, params.id)),
  route(c.resumeImport, (context, { params }) => resumeImport(context, params.id)),
  route(c.undoImport, (context, { params }) => undoImport(context, params.id)),
  route(c.discardImport, (context, { params }) => discardImport(context, params.id)),
  route(c.findFailedRows, (context, { params, query }) => findFailedRows(context, params.id, query)),
  route(c.findKeptRecords, (context, { params, query }) => findKeptRecords(context, params.id, query)),
  route(c.downloadFailures, (context, { params, query }) => downloadFailures(context, params.id, query.format), own),
  route(c.getExportLists, (context) => getExportLists(context)),
  route(c.exportList, (context, { body }) => exportList(context, body), own),
]
