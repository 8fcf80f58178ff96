import { route } from '#platform/http/route.ts'
import { addTag, removeTag } from './add-tag.ts'
import { changeTag, deleteTag } from './change-tag.ts'
import * as c from './contract.ts'
import { findTags } from './find-tags.ts'
import { tagParties } from './tag-parties.ts'
import { undoTagging } from './undo-tagging.ts'

export const tagRoutes = [
  route(c.findTags, (context) => findTags(context)),
  route(c.changeTag, (context, { params, body }) => changeTag(context, params.id, body)),
  route(c.deleteTag, (context, { params }) => deleteTag(context, params.id)),
  route(c.addTag, (context, { params, body }) => addTag(context, params.id, body)),
  route(c.removeTag, (context, { params }) => removeTag(context, params.id, params.tagId)),
  route(c.tagParties, (context, { body }) => tagParties(context, body)),
  route(c.undoTagging, (context, { params }) => undoTagging(context, params.id)),
]
