import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import { findPlaces } from '../content/known-places.ts'
import * as c from './contract.ts'
import { openImage } from './image/open-image.ts'
import { uploadImage } from './image/upload-image.ts'
import { previewTemplate, testTemplate } from './preview-template.ts'
import { findTemplates, findTemplateVersions, readTemplate } from './read-templates.ts'
import { archiveTemplate, changeTemplate, createTemplate } from './save-template.ts'

export const templateRoutes = [
  route(c.findTemplates, (context, { query }) => findTemplates(context, query)),
  route(c.findPlaces, async ({ tx }) => ({ places: await findPlaces(tx) })),
  route(c.getTemplate, async (context, { params, query }) => { const { versionId: _, ...template } = await readTemplate(context, params.id, query.number ?? null); return template }),
  route(c.createTemplate, (context, { body }) => createTemplate(context, body)),
  route(c.changeTemplate, (context, { params, body, ifMatch }) => changeTemplate(context, params.id, body, ifMatch)),
  route(c.archiveTemplate, (context, { params, body }) => archiveTemplate(context, params.id, body)),
  route(c.findTemplateVersions, (context, { params }) => findTemplateVersions(context, params.id)),
  route(c.previewTemplate, (context, { body }) => previewTemplate(context, body)),
  route(c.testTemplate, (context, { body }) => testTemplate(context, body)),
  route(c.uploadImage, (context, { request }) => uploadImage(context, request, fileStore()), { ownTransaction: true }),
  route(c.openImage, (context, { params }) => openImage(context.db, params.key, fileStore()), { ownTransaction: true }),
]
