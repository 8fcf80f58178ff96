import { fileStore } from '#platform/files/open-store.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getFigures } from './figure/get-figures.ts'
import { chooseMedium, findReachable } from './medium/choose-medium.ts'
import { findPosts, readPost } from './post/read-posts.ts'
import { approvePost, cancelPost, releasePost } from './post/release-post.ts'
import { changePost, createPost, deletePost, previewPost } from './post/save-post.ts'
import { editPublication, removePublication, resolvePublication, retryPublication } from './publish/change-publication.ts'

const own = { ownTransaction: true }

export const routes = [
  route(c.findPosts, (context, { query }) => findPosts(context, query)),
  route(c.previewPost, (context, { body }) => previewPost(context, body)),
  route(c.getPost, (context, { params }) => readPost(context, params.id)),
  route(c.createPost, (context, { body }) => createPost(context, body)),
  route(c.changePost, (context, { params, body, ifMatch }) => changePost(context, params.id, body, ifMatch)),
  route(c.deletePost, (context, { params }) => deletePost(context, params.id)),
  route(c.releasePost, (context, { params }) => releasePost(context, params.id)),
  route(c.approvePost, (context, { params, body }) => approvePost(context, params.id, body.approved)),
  route(c.cancelPost, (context, { params }) => cancelPost(context, params.id)),
  route(c.resolvePublication, (context, { params, body }) => resolvePublication(context, params.id, body)),
  route(c.retryPublication, (context, { params }) => retryPublication(context, params.id)),
  route(c.editPublication, (context, { params, body }) => editPublication(context, params.id, body.text, fileStore()), own),
  route(c.removePublication, (context, { params }) => removePublication(context, params.id), own),
  route(c.getFigures, (context, { params }) => getFigures(context, params.id)),
  route(c.chooseMedium, (context, { query }) => chooseMedium(context, query)),
  route(c.findReachable, (context, { query }) => findReachable(context, query)),
]
